import { cosine } from "../../search/meaning.ts";
import { coverage, weighedMean } from "../match.ts";
import { largest, shareOf } from "../mean.ts";
import { feature, type Feature } from "./feature.ts";

/** Features of meaning: words that keep the same company, words that look alike. */
export const meaningFeatures: readonly Feature[] = [
  // How near each concept is to the nearest word here, by weight; then with far words counting little.
  feature("nearest words", ({ concepts, closest }) => coverage(concepts, closest)),
  feature("nearest words squared", ({ concepts, closest }) => weighedMean(concepts, (at) => (closest[at] ?? 0) ** 2)),
  feature("first concept", ({ closest }) => closest[0] ?? 0),
  feature("last concept", ({ closest }) => closest.at(-1) ?? 0),
  // Cosine of the directions of question and sentence; then of the best eight telling words in a row, then of the block.
  feature("same direction", ({ sentence, question, meaning }) =>
    cosine(question.direction, meaning.sentenceDirection(sentence)),
  ),
  feature("same direction in a window", ({ sentence, question, meaning }) =>
    largest(meaning.windowDirections(sentence), (each) => cosine(question.direction, each)),
  ),
  feature("same direction as block", ({ sentence, question, meaning }) =>
    cosine(question.direction, meaning.blockDirection(sentence.block)),
  ),
  // Forms of a word that stems keep apart share most of their trigrams.
  feature("letters shared", ({ sentence, question, meaning }) =>
    shareOf(question.trigrams, meaning.trigrams(sentence)),
  ),
];
