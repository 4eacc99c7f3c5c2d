/** A list of candidates for one question: a row of features each, and which of them are right. */
export interface TrainingList {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** How the ranker is trained; `seed` fixes the order of the lists, and so the result. */
export interface TrainingOptions {
  readonly epochs?: number;
  readonly rate?: number;
  readonly l2?: number;
  readonly batch?: number;
  readonly seed?: number;
}

/** A small linear congruential generator (Numerical Recipes): the same seed gives the same shuffles. */
const shuffler = (seed: number) => {
  let state = seed;
  return (items: number[]): void => {
    for (let index = items.length - 1; index > 0; index -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = state % (index + 1);
      [items[index], items[other]] = [items[other] ?? 0, items[index] ?? 0];
    }
  };
};

const dot = (row: Float64Array, weights: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += (row[index] ?? 0) * (weights[index] ?? 0);
  return sum;
};

/** Adds the gradient of -log P(right) under a softmax over the list. */
const addGradient = (list: TrainingList, weights: Float64Array, gradient: Float64Array): void => {
  const scores = list.rows.map((row) => dot(row, weights));
  const highest = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - highest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const good = masses.reduce((sum, mass, index) => sum + (list.right[index] ? mass : 0), 0);
  for (const [index, row] of list.rows.entries()) {
    const mass = masses[index] ?? 0;
    const error = mass / all - (list.right[index] ? mass / good : 0);
    for (let feature = 0; feature < row.length; feature += 1) {
      gradient[feature] = (gradient[feature] ?? 0) + error * (row[feature] ?? 0);
    }
  }
};

/**
 * Listwise softmax regression (ListNet's top-one loss, Cao et al. 2007) by Adam (Kingma & Ba 2015) with a linearly
 * falling rate. Lists without a right candidate are left out. Returns one weight a feature.
 */
export function trainListwise(
  lists: readonly TrainingList[],
  features: number,
  { epochs = 12, rate = 0.05, l2 = 1e-4, batch = 32, seed = 1 }: TrainingOptions = {},
): Float64Array {
  const usable = lists.filter(({ right }) => right.includes(true));
  const order = usable.map((_, index) => index);
  const shuffle = shuffler(seed);
  const weights = new Float64Array(features);
  const first = new Float64Array(features);
  const second = new Float64Array(features);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order);
    for (let from = 0; from < order.length; from += batch) {
      const gradient = new Float64Array(features);
      const part = order.slice(from, from + batch);
      for (const index of part) {
        const list = usable[index];
        if (list) addGradient(list, weights, gradient);
      }
      step += 1;
      for (let feature = 0; feature < features; feature += 1) {
        const weight = weights[feature] ?? 0;
        const slope = (gradient[feature] ?? 0) / part.length + l2 * weight;
        const mean = 0.9 * (first[feature] ?? 0) + 0.1 * slope;
        const spread = 0.999 * (second[feature] ?? 0) + 0.001 * slope * slope;
        first[feature] = mean;
        second[feature] = spread;
        const towards = mean / (1 - 0.9 ** step) / (Math.sqrt(spread / (1 - 0.999 ** step)) + 1e-8);
        weights[feature] = weight - rate * (1 - epoch / epochs) * towards;
      }
    }
  }
  return weights;
}
