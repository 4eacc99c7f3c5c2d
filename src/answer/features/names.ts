import type { Concept } from "../concept.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

const share = (
  { match }: Candidate,
  { question }: Scene,
  belongs: (concept: Concept) => boolean,
): { share: number; any: boolean } => {
  let total = 0;
  let found = 0;
  for (const [index, concept] of question.concepts.entries()) {
    if (!belongs(concept)) continue;
    total += concept.weight;
    found += concept.weight * (match.soft[index] ?? 0);
  }
  return { share: total > 0 ? found / total : 0, any: total > 0 };
};

const isName = ({ name }: Concept): boolean => name;
const isNumber = ({ term }: Concept): boolean => term.kind === "number" || /^\d/.test(term.term);
const isOther = (concept: Concept): boolean => !isName(concept) && !isNumber(concept);

/** Features of names and numbers in the question: a wrong one is a wrong sentence. */
export const nameFeatures: readonly Feature[] = [
  {
    name: "names here",
    doc: "share of the question's names that are here",
    of: (candidate, scene) => share(candidate, scene, isName).share,
  },
  {
    name: "names in block",
    doc: "share of the question's names that the block has",
    of: ({ sentence }, scene) => share({ sentence, match: scene.matcher.block(sentence.block) }, scene, isName).share,
  },
  {
    name: "numbers here",
    doc: "share of the question's numbers and years that are here",
    of: (candidate, scene) => share(candidate, scene, isNumber).share,
  },
  {
    name: "number lacking",
    doc: "the question has a number and the sentence none of it",
    of: (candidate, scene) => {
      const numbers = share(candidate, scene, isNumber);
      return numbers.any && numbers.share === 0 ? 1 : 0;
    },
  },
  {
    name: "plain words here",
    doc: "share of the other concepts that are here",
    of: (candidate, scene) => share(candidate, scene, isOther).share,
  },
];
