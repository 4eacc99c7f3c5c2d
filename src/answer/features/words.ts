import { coverage } from "../match.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** Okapi BM25 for one sentence: k1 and b as usual for short texts (Robertson & Zaragoza 2009). */
const BM25 = { k1: 1.2, b: 0.4 } as const;

/** BM25 of the concepts' own terms over its largest possible value. */
const bm25 = (counts: ReadonlyMap<string, number>, norm: number, { question }: Scene): number => {
  let score = 0;
  let most = 0;
  for (const { term, weight } of question.concepts) {
    const count = counts.get(term.term) ?? 0;
    score += (weight * count * (BM25.k1 + 1)) / (count + norm);
    most += weight * (BM25.k1 + 1);
  }
  return most > 0 ? (2 * score) / most : 0;
};

const sentenceNorm = ({ sentence }: Candidate, { index }: Scene): number =>
  BM25.k1 * (1 - BM25.b + (BM25.b * sentence.content.length) / index.meanSentenceLength);

/** How far what is shared is particular to this sentence among those of its block. */
const particular = ({ sentence, match }: Candidate, { question, matcher }: Scene): number => {
  let sum = 0;
  let total = 0;
  const matches = sentence.block.sentences.map((other) => matcher.sentence(other).soft);
  for (const [index, { weight }] of question.concepts.entries()) {
    const own = match.soft[index] ?? 0;
    total += weight;
    if (own > 0) sum += (weight * own * own) / matches.reduce((all, soft) => all + (soft[index] ?? 0), 0);
  }
  return total > 0 ? sum / total : 0;
};

/** Coverage with words weighed by how few sentences, not blocks, have them. */
const rare = ({ match }: Candidate, { question, index }: Scene): number => {
  let sum = 0;
  let total = 0;
  for (const [place, { term }] of question.concepts.entries()) {
    const weight = index.sentenceIdf(term.term);
    total += weight;
    sum += weight * (match.soft[place] ?? 0);
  }
  return total > 0 ? sum / total : 0;
};

/** Features of the words that sentence and question share. */
export const wordFeatures: readonly Feature[] = [
  {
    name: "block score",
    doc: "MiniSearch's score of the block with all alternatives, the best block being 1",
    of: ({ sentence }, scene) => scene.blockScore(sentence.block),
  },
  {
    name: "exact block score",
    doc: "BM25 of the block for the question's own words, without length norm",
    of: ({ sentence }, scene) => bm25(sentence.block.counts, 1, scene),
  },
  {
    name: "sentence score",
    doc: "BM25 of the sentence alone",
    of: (candidate, scene) => bm25(candidate.sentence.counts, sentenceNorm(candidate, scene), scene),
  },
  {
    name: "words shared",
    doc: "share of the question's weight that the sentence has word for word",
    of: ({ match }, { question }) => coverage(question.concepts, match.exact),
  },
  {
    name: "meaning shared",
    doc: "the same with aliases, near words, corrected spelling and descriptions of facts",
    of: ({ match }, { question }) => coverage(question.concepts, match.soft),
  },
  { name: "rare meaning shared", doc: "the same, weighed by how few sentences have the word", of: rare },
  {
    name: "particular meaning",
    doc: "the same, counting less what other sentences of the block share too",
    of: particular,
  },
  {
    name: "words shared with block",
    doc: "share of the question's weight that the block has word for word",
    of: ({ sentence }, { question, matcher }) => coverage(question.concepts, matcher.block(sentence.block).exact),
  },
  {
    name: "meaning shared with block",
    doc: "the same with alternatives",
    of: ({ sentence }, { question, matcher }) => coverage(question.concepts, matcher.block(sentence.block).soft),
  },
  {
    name: "length",
    doc: "logarithm of the number of telling terms",
    of: ({ sentence }) => Math.log(1 + sentence.content.length) / 4,
  },
];
