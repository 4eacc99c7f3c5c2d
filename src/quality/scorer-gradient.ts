import type { Evidence } from "../answer/scorer.ts";

/** The candidates of one question. */
export interface TrainingList {
  readonly items: readonly Evidence[];
  readonly right: ArrayLike<number>; // How right each is, 0..1; several may be right
  readonly weight: number; // How much the question counts
}

/** What candidates have that are judged as a whole. */
export const NO_ROWS = { rows: new Float32Array(), shares: new Float32Array() } as const;

/** Where everything that is learned lies in one array: feature weights, then each unit's bias, input and output weights. */
export type Layout = Readonly<Record<"features" | "inputs" | "outputs" | "hidden" | "unit" | "size", number>>;

/** The layout of a scorer: features of a candidate, inputs and outputs of its network, hidden units. */
export const layoutOf = (shape: Omit<Layout, "unit" | "size">): Layout => {
  const unit = 1 + shape.inputs + shape.outputs;
  return { ...shape, unit, size: shape.features + shape.hidden * unit };
};

/** Scores an item; `addTo` adds the slope of its score, times an error, to a gradient. A dropped unit has factor 0, a kept one the rest's share. */
const forward = ({ features, rows, shares }: Evidence, values: Float64Array, kept: Float64Array, l: Layout) => {
  const rowOf = (slot: number): number => Math.floor(slot / l.hidden);
  const baseOf = (slot: number): number => l.features + (slot % l.hidden) * l.unit;
  const hidden = kept.map((factor, slot) => {
    if (factor === 0) return 0;
    const [base, from] = [baseOf(slot), rowOf(slot) * l.inputs];
    let value = values[base] ?? 0;
    for (let at = 0; at < l.inputs; at += 1) value += (values[base + 1 + at] ?? 0) * (rows[from + at] ?? 0);
    return Math.max(0, value) * factor;
  });
  let score = 0;
  for (let at = 0; at < l.features; at += 1) score += (values[at] ?? 0) * (features[at] ?? 0);
  for (let slot = 0; slot < hidden.length; slot += 1) {
    const value = hidden[slot] ?? 0;
    if (value === 0) continue;
    const [out, row] = [baseOf(slot) + 1 + l.inputs, rowOf(slot) * l.outputs];
    for (let at = 0; at < l.outputs; at += 1) score += value * (values[out + at] ?? 0) * (shares[row + at] ?? 0);
  }
  const addTo = (gradient: Float64Array, error: number): void => {
    const add = (at: number, value: number): void => void (gradient[at] = (gradient[at] ?? 0) + value);
    for (let at = 0; at < l.features; at += 1) add(at, error * (features[at] ?? 0));
    for (let slot = 0; slot < hidden.length; slot += 1) {
      const value = hidden[slot] ?? 0;
      if (value === 0) continue;
      const [base, row] = [baseOf(slot), rowOf(slot)];
      let slope = 0;
      for (let out = 0; out < l.outputs; out += 1) {
        const share = error * (shares[row * l.outputs + out] ?? 0);
        const at = base + 1 + l.inputs + out;
        add(at, share * value);
        slope += share * (values[at] ?? 0);
      }
      slope *= kept[slot] ?? 0;
      add(base, slope);
      for (let at = 0; at < l.inputs; at += 1) add(base + 1 + at, slope * (rows[row * l.inputs + at] ?? 0));
    }
  };
  return { score, addTo };
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
  for (const [at, { addTo }] of passes.entries()) {
    const mass = masses[at] ?? 0;
    const error = weight * (mass / all - (mass * (right[at] ?? 0)) / good);
    if (Math.abs(error) > 1e-5) addTo(gradient, error);
  }
}
