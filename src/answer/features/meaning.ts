import { cosine } from "../../search/meaning.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** Similarity of each concept to the sentence's nearest word; 1 where the word itself is there. */
export const closest = ({ sentence, match }: Candidate, { question, meaning }: Scene): Float64Array => {
  const places = meaning.places(sentence);
  return Float64Array.from(question.concepts, ({ similarities }, index) => {
    let best = Math.max(match.exact[index] ?? 0, match.soft[index] ?? 0);
    if (best >= 1 || !similarities) return best;
    for (const place of places) if (place >= 0) best = Math.max(best, similarities[place] ?? 0);
    return best;
  });
};

const weighed = (candidate: Candidate, scene: Scene, value: (similarity: number) => number): number => {
  let total = 0;
  let sum = 0;
  const found = closest(candidate, scene);
  for (const [index, { weight }] of scene.question.concepts.entries()) {
    total += weight;
    sum += weight * value(found[index] ?? 0);
  }
  return total > 0 ? sum / total : 0;
};

/** Features of meaning: words that keep the same company. */
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
    name: "same direction",
    doc: "cosine of the directions of question and sentence",
    of: ({ sentence }, { question, meaning }) => cosine(question.direction, meaning.sentenceDirection(sentence)),
  },
  {
    name: "same direction before",
    doc: "cosine of the directions of question and the sentence before",
    of: ({ sentence }, { question, meaning }) => {
      const before = sentence.block.sentences[sentence.position - 1];
      return before ? cosine(question.direction, meaning.sentenceDirection(before)) : 0;
    },
  },
];
