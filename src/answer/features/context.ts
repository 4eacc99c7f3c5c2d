import { readTerms } from "../../language/terms.ts";
import type { IndexedSentence } from "../../search/indexed-text.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

const REFERS = /^\W*(?:it|he|she|they|his|her|its|their|this|these|that|those|such|the (?:latter|former|two|same))\b/i;

const neighbour = ({ sentence }: Candidate, step: number): IndexedSentence | undefined =>
  sentence.block.sentences[sentence.position + step];

/** Share of the question's weight that this sentence lacks and its neighbour has. */
const completed = (candidate: Candidate, scene: Scene, step: number): number => {
  const other = neighbour(candidate, step);
  if (!other) return 0;
  const { soft } = scene.matcher.sentence(other);
  let total = 0;
  let gained = 0;
  for (const [index, { weight }] of scene.question.concepts.entries()) {
    total += weight;
    gained += weight * Math.max(0, (soft[index] ?? 0) - (candidate.match.soft[index] ?? 0));
  }
  return total > 0 ? gained / total : 0;
};

const startsWithReference = ({ sentence }: Candidate): boolean =>
  REFERS.test(sentence.block.block.text.slice(sentence.span.start, sentence.span.start + 20));

const headingShare = ({ sentence }: Candidate, { question }: Scene): number => {
  const { heading } = sentence.block.block;
  if (heading.length === 0 || question.concepts.length === 0) return 0;
  const above = new Set(heading.flatMap((text) => readTerms(text).map(({ term }) => term)));
  return question.concepts.filter(({ term }) => above.has(term.term)).length / question.concepts.length;
};

/** Features of where a sentence stands. */
export const contextFeatures: readonly Feature[] = [
  {
    name: "completed by the sentence before",
    doc: "share of the question's weight that only the sentence before has",
    of: (candidate, scene) => completed(candidate, scene, -1),
  },
  {
    name: "completed by the sentence after",
    doc: "share of the question's weight that only the sentence after has",
    of: (candidate, scene) => completed(candidate, scene, 1),
  },
  {
    name: "refers back",
    doc: "begins with a pronoun, and the sentence before completes it",
    of: (candidate, scene) => (startsWithReference(candidate) ? completed(candidate, scene, -1) : 0),
  },
  {
    name: "first in block",
    doc: "the first sentence of its block",
    of: ({ sentence }) => (sentence.position === 0 ? 1 : 0),
  },
  {
    name: "last in block",
    doc: "the last sentence of its block",
    of: ({ sentence }) => (sentence.position === sentence.block.sentences.length - 1 ? 1 : 0),
  },
  {
    name: "place in document",
    doc: "how early the block stands",
    of: ({ sentence }) => 1 / sentence.block.block.number,
  },
  { name: "heading", doc: "share of the concepts that the headings above have", of: headingShare },
  {
    name: "is a heading",
    doc: "a title or heading: it names a subject and seldom says anything about it",
    of: ({ sentence }) => (["title", "heading"].includes(sentence.block.block.kind) ? 1 : 0),
  },
];
