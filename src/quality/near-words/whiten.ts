/** x with L x = b for a lower triangular L, given by its rows: as many numbers of x as L has rows. */
const solve = (lower: readonly Float64Array[], b: Float64Array): Float64Array => {
  const x = new Float64Array(lower.length);
  for (const [i, row] of lower.entries()) {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (row[i] ?? 1);
  }
  return x;
};

/** Rows of the lower triangular factor L of a positive definite matrix, L Lᵀ = matrix. */
const cholesky = (matrix: readonly Float64Array[]): Float64Array[] => {
  const lower: Float64Array[] = [];
  for (const [i, row] of matrix.entries()) {
    const left = solve(lower, row);
    const rest = left.reduce((sum, value) => sum - value * value, row[i] ?? 0);
    lower.push(Float64Array.of(...left, Math.sqrt(rest)));
  }
  return lower;
};

/** Whitens vectors (Yokoi and others, "Zipfian Whitening", 2024): by weight their mean becomes 0, their covariance the identity. */
export function whiten(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = (others: readonly Float64Array[], valueOf: (vector: Float64Array) => number): Float64Array => {
    const sum = new Float64Array(others[0]?.length ?? 0);
    for (const [word, vector] of others.entries()) {
      const share = ((weights[word] ?? 0) / total) * valueOf(vector);
      for (const [i, value] of vector.entries()) sum[i] = (sum[i] ?? 0) + share * value;
    }
    return sum;
  };
  const mean = weighted(vectors, () => 1);
  const centred = vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)));
  const covariance = Array.from(mean, (_, row) => weighted(centred, (vector) => vector[row] ?? 0));
  const lower = cholesky(covariance);
  return centred.map((vector) => solve(lower, vector));
}
