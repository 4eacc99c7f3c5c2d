import { sharedBeginning } from "../../language/shared-beginning.ts";
import { coverage, weighedMean } from "../match.ts";
import { largest, mean } from "../mean.ts";
import { feature, type Feature, type View } from "./feature.ts";

/** Okapi BM25 for one sentence: k1 and b as usual for short texts (Robertson & Zaragoza 2009). */
const BM25 = { k1: 1.2, b: 0.4 } as const;

/** BM25 of the concepts' own terms over half its largest possible value. */
const bm25 = ({ concepts }: View, counts: ReadonlyMap<string, number>, norm: number): number =>
  2 *
  weighedMean(concepts, (at) => {
    const count = counts.get(concepts[at]?.term.term ?? "") ?? 0;
    return count / (count + norm);
  });

const sentenceNorm = ({ sentence, index }: View): number =>
  BM25.k1 * (1 - BM25.b + (BM25.b * sentence.content.length) / index.meanSentenceLength);

/** How far what is shared is particular to this sentence among those of its block. */
const particular = ({ sentence, match, concepts, matcher }: View): number => {
  const matches = sentence.block.sentences.map((other) => matcher.sentence(other).soft);
  return weighedMean(concepts, (at) => {
    const own = match.soft[at] ?? 0;
    return own > 0 ? own ** 2 / matches.reduce((all, soft) => all + (soft[at] ?? 0), 0) : 0;
  });
};

/** Shares of sentence, block and documents in the mixture of query likelihood, and counts that smooth short texts. */
const MIXTURE = { sentence: 0.5, block: 0.3, documents: 0.2, few: 4, some: 20 } as const;

/** Query likelihood with sentence, block and documents mixed (Zhai & Lafferty 2004), as mean log-odds against the documents alone. */
const likelihood = ({ sentence: { block, counts, content }, concepts, index }: View): number => {
  const size = block.sentences.reduce((sum, each) => sum + each.content.length, 0);
  const logOdds = (term: string): number => {
    const own = (counts.get(term) ?? 0) / (content.length + MIXTURE.few);
    const around = (block.counts.get(term) ?? 0) / (size + MIXTURE.some);
    const anywhere = (MIXTURE.documents * Math.exp(-index.sentenceIdf(term))) / index.meanSentenceLength;
    return Math.log((MIXTURE.sentence * own + MIXTURE.block * around + anywhere) / anywhere);
  };
  return (
    mean(
      concepts,
      ({ term: { term } }) => (index.has(term) ? 1 : 0),
      ({ term: { term } }) => logOdds(term),
    ) / 5
  );
};

/** A shorter common beginning means nothing. */
const SHORTEST_BEGINNING = 4;

/** Share of each concept that begins a word here, by weight. */
const beginnings = ({ sentence, concepts }: View): number =>
  weighedMean(concepts, (at) => {
    const asked = concepts[at]?.term.word ?? "";
    return largest(sentence.content, ({ word }) => sharedBeginning(asked, word, SHORTEST_BEGINNING));
  });

/** Features of the words that sentence and question share. */
export const wordFeatures: readonly Feature[] = [
  // MiniSearch's score with all alternatives; then BM25 for the question's own words, of the block without length norm.
  feature("block score", ({ blockScore, sentence }) => blockScore(sentence.block)),
  feature("exact block score", (view) => bm25(view, view.sentence.block.counts, 1)),
  feature("sentence score", (view) => bm25(view, view.sentence.counts, sentenceNorm(view))),
  // Shares of the question's weight: word for word; with all alternatives; weighed by how few sentences have the word.
  feature("words shared", ({ concepts, match }) => coverage(concepts, match.exact)),
  feature("meaning shared", ({ concepts, match }) => coverage(concepts, match.soft)),
  feature("rare meaning shared", ({ concepts, match, index }) =>
    coverage(concepts, match.soft, ({ term }) => index.sentenceIdf(term.term)),
  ),
  feature("particular meaning", particular),
  feature("words shared with block", ({ concepts, inBlock }) => coverage(concepts, inBlock.exact)),
  feature("meaning shared with block", ({ concepts, inBlock }) => coverage(concepts, inBlock.soft)),
  feature("likelihood", likelihood),
  feature("same beginnings", beginnings),
  feature("length", ({ sentence }) => Math.log(1 + sentence.content.length) / 4),
];
