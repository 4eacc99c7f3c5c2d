/** What a scorer sees of one candidate. */
export interface Evidence {
  readonly features: Float32Array; // Measurements of the whole candidate, one a feature
  readonly rows: Float32Array; // Measurements of its parts, one row of inputs after the other
  readonly shares: Float32Array; // How much each row counts for each output of the network, row after row
}

/** A hidden unit: it takes part where its weighted inputs and bias are positive. */
export interface Unit {
  readonly bias: number;
  readonly in: readonly number[]; // One weight an input
  readonly out: readonly number[]; // One weight an output
}

/** What was learned: a weight a feature, and a perceptron with one hidden layer over the rows. */
export interface ScorerWeights {
  readonly weights: readonly number[];
  readonly units: readonly Unit[];
}

/** Weights of one kind of documents, by name, and the units of both networks. */
export interface Weights {
  readonly features: Readonly<Record<string, number>>;
  readonly rankerUnits: readonly Unit[];
  readonly signals: Readonly<Record<string, number>>;
  readonly answerableUnits: readonly Unit[];
}

/** A trained score: higher is better, comparable among the candidates of one question. */
export interface Scorer {
  readonly score: (evidence: Evidence) => number;
  readonly weightOf: (place: number) => number; // Weight of the feature at a place
  readonly rowScores: (evidence: Evidence) => Float64Array; // What each row adds to the score
  readonly given: (row: Float32Array) => Scorer; // The same scorer for rows that all have these inputs beside their own
}

/** Inputs that are added to the sums in one pass. */
const TOGETHER = 4;

/** Makes a scorer of what was learned. */
export function createScorer({ weights, units }: ScorerWeights): Scorer {
  const inputs = units[0]?.in.length ?? 1;
  const outputs = units[0]?.out.length ?? 1;
  const into = Float64Array.from({ length: inputs * units.length }, (_, at) => {
    const unit = units[at % units.length];
    return unit?.in[Math.floor(at / units.length)] ?? 0;
  });
  const out = Float64Array.from(units.flatMap((unit) => unit.out));
  const count = units.length;
  const hidden = new Float64Array(count);
  const from = new Int32Array(inputs + TOGETHER);
  const values = new Float64Array(inputs + TOGETHER);
  // Most inputs of most rows are 0 and cost nothing; the others go four at a time, because a pass over the sums costs more than a product.
  const add = (sums: Float64Array, rows: Float32Array, row: number): void => {
    let kept = 0;
    for (let input = 0; input < inputs; input += 1) {
      const value = rows[row * inputs + input] ?? 0;
      if (value === 0) continue;
      from[kept] = input * count;
      values[kept++] = value;
    }
    values.fill(0, kept, kept + TOGETHER);
    for (let at = 0; at < kept; at += TOGETHER) {
      const [a, b, c, d] = [from[at] ?? 0, from[at + 1] ?? 0, from[at + 2] ?? 0, from[at + 3] ?? 0];
      const [va, vb, vc, vd] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0, values[at + 3] ?? 0];
      for (let unit = 0; unit < count; unit += 1)
        sums[unit] =
          (sums[unit] ?? 0) +
          va * (into[a + unit] ?? 0) +
          vb * (into[b + unit] ?? 0) +
          vc * (into[c + unit] ?? 0) +
          vd * (into[d + unit] ?? 0);
    }
  };

  const rowScore = ({ rows, shares }: Evidence, row: number, bias: Float64Array): number => {
    hidden.set(bias);
    add(hidden, rows, row);
    let sum = 0;
    for (let unit = 0; unit < hidden.length; unit += 1) {
      const value = hidden[unit] ?? 0;
      if (value <= 0) continue;
      for (let output = 0; output < outputs; output += 1)
        sum += value * (out[unit * outputs + output] ?? 0) * (shares[row * outputs + output] ?? 0);
    }
    return sum;
  };
  const withBias = (bias: Float64Array): Scorer => ({
    score: (evidence) => {
      let sum = 0;
      for (let at = 0; at < evidence.features.length; at += 1) sum += (evidence.features[at] ?? 0) * (weights[at] ?? 0);
      for (let row = 0; row < evidence.rows.length / inputs; row += 1) sum += rowScore(evidence, row, bias);
      return sum;
    },
    weightOf: (place) => weights[place] ?? 0,
    rowScores: (evidence) =>
      Float64Array.from({ length: evidence.rows.length / inputs }, (_, row) => rowScore(evidence, row, bias)),
    given: (row) => {
      const shared = bias.slice();
      add(shared, row, 0);
      return withBias(shared);
    },
  });
  return withBias(Float64Array.from(units, (unit) => unit.bias));
}
