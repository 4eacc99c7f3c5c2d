import { FEATURES } from "./rank.ts";
import { ANSWERABLE_BIAS, ANSWERABLE_WEIGHTS, BREVITY, RANKER_WEIGHTS } from "./weights.ts";

/** Everything that was trained: the bench passes other ones in to judge what was not trained on. */
export interface Models {
  /** Weight of each feature, in the order of `FEATURES`. */
  readonly ranker: readonly number[];
  /** What a long sentence costs for each usual length that it is longer, in units of the ranker. */
  readonly brevity: number;
  readonly answerable: { readonly bias: number; readonly weights: Readonly<Record<string, number>> };
}

/** The models that are shipped, made by `npm run train`. */
export const SHIPPED: Models = {
  ranker: FEATURES.map(({ name }) => RANKER_WEIGHTS[name] ?? 0),
  brevity: BREVITY,
  answerable: { bias: ANSWERABLE_BIAS, weights: ANSWERABLE_WEIGHTS },
};
