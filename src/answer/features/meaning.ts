import { cosine } from "../../search/meaning.ts";
import { coverage, largest, weighedMean } from "../mean.ts";
import type { Features } from "./feature.ts";

/** Share of the items that belong to some others; 0 where there are none. */
const shareOf = (items: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of items) if (others.has(item)) shared += 1;
  return shared / Math.max(items.size, 1);
};

/** Features of meaning: words that keep the same company, words that look alike. */
export const meaningFeatures: Features = {
  // How near each concept is to the nearest word here, by weight; then with far words counting little.
  "nearest words": ({ concepts, closest }) => coverage(concepts, closest),
  "nearest words squared": ({ concepts, closest }) => weighedMean(concepts, (at) => (closest[at] ?? 0) ** 2),
  "first concept": ({ closest }) => closest[0] ?? 0,
  "last concept": ({ closest }) => closest.at(-1) ?? 0,
  // Cosine of the directions of question and sentence; then of the best eight telling words in a row, then of the block.
  "same direction": ({ sentence, question, meaning }) =>
    cosine(question.direction, meaning.sentenceDirection(sentence)),
  "same direction in a window": ({ sentence, question, meaning }) =>
    largest(meaning.windowDirections(sentence), (each) => cosine(question.direction, each)),
  "same direction as block": ({ sentence, question, meaning }) =>
    cosine(question.direction, meaning.blockDirection(sentence.block)),
  // Forms of a word that stems keep apart share most of their trigrams.
  "letters shared": ({ sentence, question, meaning }) => shareOf(question.trigrams, meaning.trigrams(sentence)),
};
