/** One example for a logistic regression: features, class, and how much it counts. */
export interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}

/** A trained logistic regression. */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Log-odds of class 1. */
export const logOdds = ({ weights, bias }: Logistic, x: readonly number[]): number =>
  x.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);

/** Logistic regression by full-batch Adam; deterministic. */
export function trainLogistic(
  examples: readonly Example[],
  features: number,
  { steps = 400, rate = 0.3, l2 = 1e-3 } = {},
): Logistic {
  const weights = Array.from({ length: features + 1 }, () => 0);
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  const mass = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map(() => 0);
    for (const { x, y, weight } of examples) {
      let z = weights[features] ?? 0;
      for (let index = 0; index < features; index += 1) z += (x[index] ?? 0) * (weights[index] ?? 0);
      const error = weight * (1 / (1 + Math.exp(-z)) - y);
      for (let index = 0; index < features; index += 1)
        gradient[index] = (gradient[index] ?? 0) + error * (x[index] ?? 0);
      gradient[features] = (gradient[features] ?? 0) + error;
    }
    for (const [index, sum] of gradient.entries()) {
      const slope = sum / mass + (index < features ? l2 * (weights[index] ?? 0) : 0);
      first[index] = 0.9 * (first[index] ?? 0) + 0.1 * slope;
      second[index] = 0.99 * (second[index] ?? 0) + 0.01 * slope * slope;
      const towards =
        (first[index] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[index] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      weights[index] = (weights[index] ?? 0) - rate * (1 - step / steps / 1.1) * towards;
    }
  }
  return { weights: weights.slice(0, features), bias: weights[features] ?? 0 };
}
