import { CONCEPT_INPUTS, CONCEPT_OUTPUTS } from "../answer/concept-evidence.ts";
import { FEATURES } from "../answer/rank.ts";
import type { Evidence, ScorerWeights } from "../answer/scorer.ts";
import { SPAN_INPUTS } from "../answer/span-inputs.ts";
import { createChance } from "./chance.ts";
import { addList, layoutOf, type Layout, type ScorerShape, type TrainingList } from "./scorer-gradient.ts";

const MOMENTUM = { first: 0.9, second: 0.999 } as const;

/** AdamW (Loshchilov & Hutter 2019): returns a step that moves the values against a gradient. */
const createAdam = (size: number, decay: number) => {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let step = 0;
  return (values: Float64Array, gradient: Float64Array, rate: number): void => {
    step += 1;
    const [c1, c2] = [1 - MOMENTUM.first ** step, 1 - MOMENTUM.second ** step];
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      const mean = MOMENTUM.first * (first[at] ?? 0) + (1 - MOMENTUM.first) * slope;
      const spread = MOMENTUM.second * (second[at] ?? 0) + (1 - MOMENTUM.second) * slope * slope;
      first[at] = mean;
      second[at] = spread;
      const value = values[at] ?? 0;
      values[at] = value - rate * (decay * value + mean / c1 / (Math.sqrt(spread / c2) + 1e-8));
    }
  };
};

/** How a scorer is trained; the same seed gives the same scorer. */
const DEFAULTS = { epochs: 12, rate: 0.01, decay: 0.02, dropout: 0.2, batch: 64, seed: 1 };
type Options = Partial<typeof DEFAULTS>;

/** Means of columns, and their standard deviations, which are never 0. */
type Scale = Readonly<Record<"mean" | "deviation", Float64Array>>;

/** The scale of each column over rows of a width, several rows an item. */
const scaleOf = (items: readonly Evidence[], kind: "features" | "rows", width: number): Scale => {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { [kind]: values } of items) {
    count += values.length / Math.max(width, 1);
    for (const [at, value] of values.entries()) {
      const column = at % width;
      sum[column] = (sum[column] ?? 0) + value;
      squares[column] = (squares[column] ?? 0) + value * value;
    }
  }
  const mean = sum.map((each) => each / Math.max(count, 1));
  const deviation = squares.map(
    (each, column) => Math.sqrt(Math.max(0, each / Math.max(count, 1) - (mean[column] ?? 0) ** 2)) + 1e-3,
  );
  return { mean, deviation };
};

const rescaled = (values: Float32Array, { mean, deviation }: Scale): Float32Array =>
  values.map((value, at) => {
    const column = at % deviation.length;
    return (value - (mean[column] ?? 0)) / (deviation[column] ?? 1);
  });

/** Scales go into the weights, so that a scorer reads raw measurements. */
const toScorer = (values: Float64Array, scale: Record<"features" | "rows", Scale>, l: Layout) => ({
  weights: Array.from(scale.features.deviation, (each, at) => (values[at] ?? 0) / each),
  units: Array.from({ length: l.hidden }, (_, unit) => {
    const from = l.features + unit * l.unit;
    const out = from + 1 + l.inputs;
    const weights = Array.from(scale.rows.deviation, (each, at) => (values[from + 1 + at] ?? 0) / each);
    return {
      bias: weights.reduce((sum, each, at) => sum - each * (scale.rows.mean[at] ?? 0), values[from] ?? 0),
      in: weights,
      out: [...values.subarray(out, out + l.outputs)],
    };
  }),
});

/** Trains a scorer listwise, with dropout on the hidden units and a linearly falling rate; lists without a right candidate are left out. */
export function trainScorer(lists: readonly TrainingList[], shape: ScorerShape, options: Options = {}): ScorerWeights {
  const { epochs, rate, decay, dropout, batch, seed } = { ...DEFAULTS, ...options };
  const l = layoutOf(shape);
  const given = lists.filter(({ right }) => Array.from(right).some((each) => each > 0));
  const sample = given.flatMap(({ items }) => items);
  // What all candidates of a list have in common decides nothing: features need no centre, a constant must stay one.
  const features = scaleOf(sample, "features", l.features);
  const scale = { features: { ...features, mean: features.mean.fill(0) }, rows: scaleOf(sample, "rows", l.inputs) };
  const usable = given.map((list) => ({
    ...list,
    items: list.items.map((item) => ({
      ...item,
      features: rescaled(item.features, scale.features),
      rows: rescaled(item.rows, scale.rows),
    })),
  }));
  const chance = createChance(seed);
  const values = Float64Array.from({ length: l.size }, (_, at) =>
    at >= l.features && (at - l.features) % l.unit <= l.inputs ? (2 * chance() - 1) / Math.sqrt(l.inputs) : 0,
  );
  const drop = (rows: number): Float64Array =>
    Float64Array.from({ length: rows * l.hidden }, () => (chance() < dropout ? 0 : 1 / (1 - dropout)));
  const adam = createAdam(l.size, decay);
  const batches = Math.ceil(usable.length / batch);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = usable.map((list) => ({ list, key: chance() })).toSorted((a, b) => a.key - b.key);
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch);
      const gradient = new Float64Array(l.size);
      for (const { list } of part) addList(list, values, gradient, drop, l);
      const mean = gradient.map((sum) => sum / part.length);
      adam(values, mean, rate * (1 - (epoch * batches + from / batch) / (epochs * batches)));
    }
  }
  return toScorer(values, scale, l);
}

/** The reader of spans from training lists. */
export const trainReader = (lists: readonly TrainingList[]): ScorerWeights => {
  const shape = { features: 0, inputs: SPAN_INPUTS.length, outputs: 1, hidden: 32 };
  return trainScorer(lists, shape, { epochs: 6, decay: 0.05, batch: 24 });
};

/** The ranker from training lists. */
export const trainRanker = (lists: readonly TrainingList[]): ScorerWeights => {
  const shape = { features: FEATURES.length, inputs: CONCEPT_INPUTS.length, outputs: CONCEPT_OUTPUTS, hidden: 24 };
  return trainScorer(lists, shape);
};
