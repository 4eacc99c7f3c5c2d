const MOMENTUM = { first: 0.9, second: 0.999 } as const;

/** AdamW (Loshchilov & Hutter 2019): returns a step that moves the values against a gradient. */
export const createAdam = (size: number, decay: number) => {
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
