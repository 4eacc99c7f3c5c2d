import type { Match } from "../match.ts";
import type { Concept } from "../concept.ts";
import type { Feature, Scene } from "./feature.ts";

const share = ({ soft }: Match, { question }: Scene, belongs: (concept: Concept) => boolean): number => {
  let total = 0;
  let found = 0;
  for (const [index, concept] of question.concepts.entries()) {
    if (!belongs(concept)) continue;
    total += concept.weight;
    found += concept.weight * (soft[index] ?? 0);
  }
  return total > 0 ? found / total : 0;
};

const isName = ({ name }: Concept): boolean => name;
const isPlain = ({ name, term }: Concept): boolean => !name && !/^\d/.test(term.term);

/** Features of names in the question: a wrong one is a wrong sentence. */
export const nameFeatures: readonly Feature[] = [
  {
    name: "names here",
    doc: "share of the question's names that are here",
    of: ({ match }, scene) => share(match, scene, isName),
  },
  {
    name: "names in block",
    doc: "share of the question's names that the block has",
    of: ({ sentence }, scene) => share(scene.matcher.block(sentence.block), scene, isName),
  },
  {
    name: "plain words here",
    doc: "share of the concepts that are neither names nor numbers",
    of: ({ match }, scene) => share(match, scene, isPlain),
  },
];
