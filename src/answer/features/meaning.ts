import { cosine } from "../../search/meaning.ts";
import { largest } from "../largest.ts";
import { coverage, weighedMean } from "../match.ts";
import { shareOf } from "../mean.ts";
import { feature, type Feature } from "./feature.ts";

/** Features of meaning: words that keep the same company, words that look alike. */
export const meaningFeatures: readonly Feature[] = [
  feature("nearest words", "how near each concept is to the nearest word here, by weight", ({ concepts, closest }) =>
    coverage(concepts, closest),
  ),
  feature("nearest words squared", "the same, far words counting little", ({ concepts, closest }) =>
    weighedMean(concepts, (at) => (closest[at] ?? 0) ** 2),
  ),
  feature("first concept", "how near the first concept is to the nearest word here", ({ closest }) => closest[0] ?? 0),
  feature(
    "last concept",
    "how near the last concept is to the nearest word here",
    ({ closest }) => closest.at(-1) ?? 0,
  ),
  feature("same direction", "cosine of the directions of question and sentence", ({ sentence, question, meaning }) =>
    cosine(question.direction, meaning.sentenceDirection(sentence)),
  ),
  feature("same direction in a window", "the same for the best eight telling words in a row", (view) =>
    largest(view.meaning.windowDirections(view.sentence), (each) => cosine(view.question.direction, each)),
  ),
  feature("same direction as block", "cosine of the directions of question and block", (view) =>
    cosine(view.question.direction, view.meaning.blockDirection(view.sentence.block)),
  ),
  // Forms of a word that stems keep apart share most of their trigrams.
  feature("letters shared", "share of the question's letter trigrams that are here", (view) =>
    shareOf(view.question.trigrams, view.meaning.trigrams(view.sentence)),
  ),
];
