import { isNumber, type Concept } from "../concept.ts";
import { coverage } from "../match.ts";
import { feature, type Feature } from "./feature.ts";

const ofName = ({ name, weight }: Concept): number => (name ? weight : 0);
const ofNumber = (concept: Concept): number => (isNumber(concept) ? concept.weight : 0);
const ofPlain = (concept: Concept): number => (concept.name || isNumber(concept) ? 0 : concept.weight);

/** Features of names and numbers in the question: a wrong one is a wrong sentence. */
export const nameFeatures: readonly Feature[] = [
  feature("names here", "share of the question's names that are here", ({ concepts, match }) =>
    coverage(concepts, match.soft, ofName),
  ),
  feature("names in block", "share of the question's names that the block has", ({ concepts, inBlock }) =>
    coverage(concepts, inBlock.soft, ofName),
  ),
  feature("numbers here", "share of the question's numbers and years that are here", ({ concepts, match }) =>
    coverage(concepts, match.exact, ofNumber),
  ),
  feature("numbers in block", "share of the question's numbers and years that the block has", ({ concepts, inBlock }) =>
    coverage(concepts, inBlock.exact, ofNumber),
  ),
  feature("plain words here", "share of the concepts that are neither names nor numbers", ({ concepts, match }) =>
    coverage(concepts, match.soft, ofPlain),
  ),
];
