import { CONCEPT_INPUTS, CONCEPT_OUTPUTS } from "../answer/concept-evidence.ts";
import { FEATURES } from "../answer/rank.ts";
import type { Evidence, ScorerWeights } from "../answer/scorer.ts";
import { SPAN_INPUTS } from "../answer/span-inputs.ts";
import { createChance } from "./chance.ts";
import { addList, layoutOf, type Layout, type TrainingList } from "./scorer-gradient.ts";

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
/** What differs from the defaults. */
export type Options = Partial<typeof DEFAULTS>;

/** Mean of something of the values of each column, over rows of a width, several rows an array. */
const columnMeans = (arrays: readonly Float32Array[], width: number, of = (value: number): number => value) => {
  const sums = new Float64Array(width);
  for (const values of arrays)
    for (let at = 0; at < values.length; at += 1) sums[at % width] = (sums[at % width] ?? 0) + of(values[at] ?? 0);
  const count = arrays.reduce((sum, { length }) => sum + length, 0) / Math.max(width, 1);
  return sums.map((sum) => sum / Math.max(count, 1));
};

/** Standard deviations of columns; never 0. */
const deviations = (arrays: readonly Float32Array[], means: Float64Array): Float64Array =>
  columnMeans(arrays, means.length, (value) => value * value).map(
    (square, column) => Math.sqrt(Math.max(0, square - (means[column] ?? 0) ** 2)) + 1e-3,
  );

/** What candidates look like: the deviation of each feature, mean and deviation of each input of a row. */
const scaleOf = (items: readonly Evidence[], l: Layout) => {
  const [features, rows] = [items.map((item) => item.features), items.map((item) => item.rows)];
  const mean = columnMeans(rows, l.inputs);
  return { feature: deviations(features, columnMeans(features, l.features)), mean, input: deviations(rows, mean) };
};

type Scale = ReturnType<typeof scaleOf>;

/** What all candidates of a list have in common decides nothing: features need no centre, a constant must stay one. */
const rescaled = (item: Evidence, { feature, mean, input }: Scale): Evidence => ({
  ...item,
  features: item.features.map((value, at) => value / (feature[at] ?? 1)),
  rows: item.rows.map((value, at) => (value - (mean[at % mean.length] ?? 0)) / (input[at % mean.length] ?? 1)),
});

/** Scales go into the weights, so that a scorer reads raw measurements. */
const toScorer = (values: Float64Array, { feature, mean, input }: Scale, l: Layout): ScorerWeights => ({
  weights: Array.from(feature, (each, at) => (values[at] ?? 0) / each),
  units: Array.from({ length: l.hidden }, (_, unit) => {
    const [bias = 0, ...own] = values.subarray(l.features + unit * l.unit, l.features + (unit + 1) * l.unit);
    const weights = own.slice(0, l.inputs).map((each, at) => each / (input[at] ?? 1));
    return {
      bias: weights.reduce((sum, each, at) => sum - each * (mean[at] ?? 0), bias),
      in: weights,
      out: own.slice(l.inputs),
    };
  }),
});

/** Trains a scorer listwise, with dropout on the hidden units and a linearly falling rate; lists without a right candidate are left out. */
export function trainScorer(
  lists: readonly TrainingList[],
  shape: Parameters<typeof layoutOf>[0],
  options: Options = {},
): ScorerWeights {
  const { epochs, rate, decay, dropout, batch, seed } = { ...DEFAULTS, ...options };
  const l = layoutOf(shape);
  const given = lists.filter(({ right }) => Array.from(right).some((each) => each > 0));
  const scale = scaleOf(
    given.flatMap(({ items }) => items),
    l,
  );
  const usable = given.map((list) => ({ ...list, items: list.items.map((item) => rescaled(item, scale)) }));
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
