import type { Evidence } from "../answer/scorer.ts";

/** The candidates of one question. */
export interface TrainingList {
  readonly items: readonly Evidence[];
  readonly right: ArrayLike<number>; // How right each is, 0..1; several may be right
  readonly weight: number; // How much the question counts
}

/** Sizes of a scorer: features of a candidate, inputs and outputs of its network, hidden units. */
export type ScorerShape = Readonly<Record<"features" | "inputs" | "outputs" | "hidden", number>>;

/** Everything that is learned in one array: feature weights, then each unit's bias, input and output weights. */
export const layoutOf = (shape: ScorerShape) => {
  const unit = 1 + shape.inputs + shape.outputs;
  return { ...shape, unit, size: shape.features + shape.hidden * unit };
};

/** Where everything lies. */
export type Layout = ReturnType<typeof layoutOf>;

/** Scores an item and keeps what each hidden unit gave for each row; a dropped one has factor 0, a kept one the rest's share. */
const forward = (item: Evidence, values: Float64Array, kept: Float64Array, l: Layout) => {
  const hidden = new Float64Array(kept.length);
  let score = 0;
  for (let at = 0; at < l.features; at += 1) score += (values[at] ?? 0) * (item.features[at] ?? 0);
  for (let slot = 0; slot < kept.length; slot += 1) {
    const factor = kept[slot] ?? 0;
    if (factor === 0) continue;
    const row = Math.floor(slot / l.hidden);
    const base = l.features + (slot % l.hidden) * l.unit;
    let value = values[base] ?? 0;
    for (let at = 0, from = row * l.inputs; at < l.inputs; at += 1)
      value += (values[base + 1 + at] ?? 0) * (item.rows[from + at] ?? 0);
    if (value <= 0) continue;
    hidden[slot] = value * factor;
    for (let out = 0; out < l.outputs; out += 1)
      score += value * factor * (values[base + 1 + l.inputs + out] ?? 0) * (item.shares[row * l.outputs + out] ?? 0);
  }
  return { item, score, kept, hidden };
};

type Pass = ReturnType<typeof forward>;

const backward = (pass: Pass, error: number, values: Float64Array, gradient: Float64Array, l: Layout): void => {
  const { features, rows, shares } = pass.item;
  for (let at = 0; at < l.features; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (features[at] ?? 0);
  for (let slot = 0; slot < pass.hidden.length; slot += 1) {
    const value = pass.hidden[slot] ?? 0;
    if (value === 0) continue;
    const row = Math.floor(slot / l.hidden);
    const base = l.features + (slot % l.hidden) * l.unit;
    let slope = 0;
    for (let out = 0; out < l.outputs; out += 1) {
      const share = error * (shares[row * l.outputs + out] ?? 0);
      const at = base + 1 + l.inputs + out;
      gradient[at] = (gradient[at] ?? 0) + share * value;
      slope += share * (values[at] ?? 0);
    }
    slope *= pass.kept[slot] ?? 0;
    gradient[base] = (gradient[base] ?? 0) + slope;
    for (let at = 0, from = row * l.inputs; at < l.inputs; at += 1)
      gradient[base + 1 + at] = (gradient[base + 1 + at] ?? 0) + slope * (rows[from + at] ?? 0);
  }
};

/** Adds the gradient of a list's loss, -log of the softmax mass of its right candidates (ListNet's top one, Cao et al. 2007). */
export function addList(
  { items, right, weight }: TrainingList,
  values: Float64Array,
  gradient: Float64Array,
  drop: (rows: number) => Float64Array,
  l: Layout,
): void {
  const passes = items.map((item) => forward(item, values, drop(item.rows.length / l.inputs), l));
  const highest = Math.max(...passes.map(({ score }) => score));
  const masses = passes.map(({ score }) => Math.exp(score - highest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const good = masses.reduce((sum, mass, at) => sum + mass * (right[at] ?? 0), 0);
  for (const [at, pass] of passes.entries()) {
    const mass = masses[at] ?? 0;
    const error = weight * (mass / all - (mass * (right[at] ?? 0)) / good);
    if (Math.abs(error) > 1e-5) backward(pass, error, values, gradient, l);
  }
}
