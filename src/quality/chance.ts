/** Numbers in 0..1 from a small linear congruential generator (Numerical Recipes): the same seed gives the same numbers. */
export const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};
