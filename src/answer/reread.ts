import type { Scene } from "./features/feature.ts";
import type { Ranked } from "./rank.ts";

/** Sentences that are read for a direct answer, and how far behind the first they may be (units of the ranker). */
const READ = { most: 4, within: 2 } as const;
/** What the mass of a sentence's spans is worth beside its score: .25 to .75 score alike on SQuAD. */
const MASS = 0.5;

/** Where the first sentences are close to each other, what they offer as direct answers settles their order. */
export function reread(ranked: readonly Ranked[], { read }: Scene): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const close = ranked.slice(0, READ.most).filter(({ score }) => best - score <= READ.within);
  if (close.length < 2) return [...ranked];
  const weighed = close.map((each) => ({ ...each, score: each.score + MASS * read(each.candidate).mass }));
  const shift = Math.max(...weighed.map(({ score }) => score)) - best;
  const settled = weighed.map((each) => ({ ...each, score: each.score - shift })).toSorted((a, b) => b.score - a.score);
  return [...settled, ...ranked.slice(close.length)];
}
