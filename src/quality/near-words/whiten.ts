/** Row of a matrix or element of a vector that is known to exist. */
const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** Lower triangular factor L of a positive definite matrix, L Lᵀ = matrix, rows one after the other. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row * size + column);
      for (let k = 0; k < column; k++) sum -= at(lower, row * size + k) * at(lower, column * size + k);
      lower[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(lower, column * size + column);
    }
  }
  return lower;
}

/**
 * Centres and whitens vectors by the words' frequencies (Yokoi and others, "Zipfian Whitening", 2024): with the given weights
 * their mean becomes 0 and their covariance the identity. Weights need not sum to 1.
 */
export function whiten(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = new Float64Array(size);
  vectors.forEach((vector, word) => {
    const share = (weights[word] ?? 0) / total;
    for (let i = 0; i < size; i++) mean[i] = at(mean, i) + share * at(vector, i);
  });
  const centred = vectors.map((vector) => vector.map((value, i) => value - at(mean, i)));
  const covariance = new Float64Array(size * size);
  centred.forEach((vector, word) => {
    const share = (weights[word] ?? 0) / total;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) {
        covariance[i * size + j] = at(covariance, i * size + j) + share * at(vector, i) * at(vector, j);
      }
    }
  });
  const lower = cholesky(covariance, size);
  return centred.map((vector) => {
    const white = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = at(vector, i);
      for (let k = 0; k < i; k++) sum -= at(lower, i * size + k) * at(white, k);
      white[i] = sum / at(lower, i * size + i);
    }
    return white;
  });
}
