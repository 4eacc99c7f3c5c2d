import type { IndexedSentence } from "../../search/indexed-text.ts";
import { cosine } from "../../search/meaning.ts";
import { weighedMean, type Match } from "../match.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** Similarity of each concept to the sentence's nearest word; 1 where the word itself is there. */
export const closest = (sentence: IndexedSentence, match: Match, { question, meaning }: Scene): Float64Array => {
  const places = meaning.places(sentence);
  return Float64Array.from(question.concepts, ({ similarities }, index) => {
    let best = Math.max(match.exact[index] ?? 0, match.soft[index] ?? 0);
    if (best >= 1 || !similarities) return best;
    for (const place of places) if (place >= 0) best = Math.max(best, similarities[place] ?? 0);
    return best;
  });
};

const weighed = ({ closest: found }: Candidate, { question }: Scene, value: (similarity: number) => number): number =>
  weighedMean(question.concepts, (place) => value(found[place] ?? 0));

/** Share of the question's letter trigrams that the sentence has: forms of a word that stems keep apart. */
const trigrams = ({ sentence }: Candidate, { question, meaning }: Scene): number => {
  const found = meaning.trigrams(sentence);
  let shared = 0;
  for (const trigram of question.trigrams) if (found.has(trigram)) shared += 1;
  return question.trigrams.size > 0 ? shared / question.trigrams.size : 0;
};

/** Features of meaning: words that keep the same company, words that look alike. */
export const meaningFeatures: readonly Feature[] = [
  {
    name: "nearest words",
    doc: "how near each concept is to the nearest word here, by weight",
    of: (candidate, scene) => weighed(candidate, scene, (value) => value),
  },
  {
    name: "nearest words squared",
    doc: "the same, far words counting little",
    of: (candidate, scene) => weighed(candidate, scene, (value) => value * value),
  },
  {
    name: "first concept",
    doc: "how near the first concept is to the nearest word here",
    of: (candidate) => candidate.closest[0] ?? 0,
  },
  {
    name: "last concept",
    doc: "how near the last concept is to the nearest word here",
    of: (candidate) => candidate.closest.at(-1) ?? 0,
  },
  {
    name: "same direction",
    doc: "cosine of the directions of question and sentence",
    of: ({ sentence }, { question, meaning }) => cosine(question.direction, meaning.sentenceDirection(sentence)),
  },
  {
    name: "same direction in a window",
    doc: "the same for the best eight telling words in a row",
    of: ({ sentence }, { question, meaning }) =>
      Math.max(0, ...meaning.windowDirections(sentence).map((each) => cosine(question.direction, each))),
  },
  {
    name: "same direction as block",
    doc: "cosine of the directions of question and block",
    of: ({ sentence }, { question, meaning }) => cosine(question.direction, meaning.blockDirection(sentence.block)),
  },
  { name: "letters shared", doc: "share of the question's letter trigrams that are here", of: trigrams },
];
