import { coverage } from "../match.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** Okapi BM25 for one sentence: k1 and b as usual for short texts (Robertson & Zaragoza 2009). */
const BM25 = { k1: 1.2, b: 0.4 } as const;
/** Dirichlet prior of the query likelihood, in terms (Zhai & Lafferty 2004, for short texts). */
const PRIOR = 20;

const bm25 = ({ sentence }: Candidate, { question, index }: Scene): number => {
  const norm = BM25.k1 * (1 - BM25.b + (BM25.b * sentence.content.length) / index.meanSentenceLength);
  let score = 0;
  let most = 0;
  for (const { term, weight } of question.concepts) {
    const count = sentence.counts.get(term.term) ?? 0;
    score += (weight * count * (BM25.k1 + 1)) / (count + norm);
    most += weight * (BM25.k1 + 1);
  }
  return most > 0 ? (2 * score) / most : 0;
};

const likelihood = ({ sentence }: Candidate, { question }: Scene): number => {
  const { concepts } = question;
  if (concepts.length === 0) return 0;
  let sum = 0;
  let block = 0;
  for (const count of sentence.block.counts.values()) block += count;
  for (const { term, weight } of concepts) {
    // A rare term is unlikely in the background; e^-weight stands for its share of the blocks.
    const background =
      0.5 * ((sentence.block.counts.get(term.term) ?? 0) / Math.max(block, 1)) + 0.05 * Math.exp(-weight);
    const count = sentence.counts.get(term.term) ?? 0;
    sum += Math.log((count + PRIOR * background) / (sentence.content.length + PRIOR));
  }
  return sum / concepts.length / 10;
};

const strongest = (candidate: Candidate, { question }: Scene, known: boolean): number => {
  let best = 0;
  let value = 1;
  for (const [index, concept] of question.concepts.entries()) {
    if (concept.weight <= best || (known && !concept.known)) continue;
    best = concept.weight;
    value = candidate.match.soft[index] ?? 0;
  }
  return value;
};

/** Features of the words that sentence and question share. */
export const wordFeatures: readonly Feature[] = [
  {
    name: "block score",
    doc: "BM25 of the block, the best block being 1",
    of: ({ sentence }, scene) => scene.blockScore(sentence.block),
  },
  { name: "sentence score", doc: "BM25 of the sentence alone", of: bm25 },
  {
    name: "words shared",
    doc: "share of the question's weight that the sentence has word for word",
    of: ({ match }, { question }) => coverage(question.concepts, match.exact),
  },
  {
    name: "meaning shared",
    doc: "the same with aliases, near words and corrected spelling",
    of: ({ match }, { question }) => coverage(question.concepts, match.soft),
  },
  {
    name: "words shared with block",
    doc: "share of the question's weight that the block has word for word",
    of: ({ sentence }, { question, matcher }) => coverage(question.concepts, matcher.block(sentence.block).exact),
  },
  {
    name: "meaning shared with block",
    doc: "the same with aliases, near words and corrected spelling",
    of: ({ sentence }, { question, matcher }) => coverage(question.concepts, matcher.block(sentence.block).soft),
  },
  {
    name: "rarest word",
    doc: "whether the most telling concept is there",
    of: (candidate, scene) => strongest(candidate, scene, false),
  },
  {
    name: "rarest known word",
    doc: "whether the most telling concept that the document has is there",
    of: (candidate, scene) => strongest(candidate, scene, true),
  },
  {
    name: "count shared",
    doc: "share of the concepts that are there, all weighing the same",
    of: ({ match }, { question }) =>
      match.exact.reduce((sum, value) => sum + value, 0) / Math.max(question.concepts.length, 1),
  },
  {
    name: "focus",
    doc: "share of the sentence's own terms that the question speaks of",
    of: ({ sentence, match }) => match.exact.reduce((sum, value) => sum + value, 0) / Math.max(sentence.counts.size, 1),
  },
  {
    name: "likelihood",
    doc: "log-likelihood of the question under the sentence, smoothed by its block",
    of: likelihood,
  },
  {
    name: "length",
    doc: "logarithm of the number of terms",
    of: ({ sentence }) => Math.log(1 + sentence.content.length) / 4,
  },
  {
    name: "very short",
    doc: "fewer than four telling terms",
    of: ({ sentence }) => (sentence.content.length < 4 ? 1 : 0),
  },
];
