import { coverage, weighedMean } from "../match.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

const REFERS = /^\W*(?:it|he|she|they|his|her|its|their|this|these|that|those|such|the (?:latter|former|two|same))\b/i;

const softAt = ({ sentence }: Candidate, { matcher }: Scene, step: number): Float64Array | undefined => {
  const other = sentence.block.sentences[sentence.position + step];
  return other && matcher.sentence(other).soft;
};

/** Share of the question's weight that this sentence lacks and its neighbour has. */
const completed = (candidate: Candidate, scene: Scene, step: number): number => {
  const other = softAt(candidate, scene, step);
  const own = candidate.match.soft;
  return other
    ? weighedMean(scene.question.concepts, (place) => Math.max(0, (other[place] ?? 0) - (own[place] ?? 0)))
    : 0;
};

/** What the sentence before the last says counts less. */
const FADED = 0.7;

/** Share of the question's weight in the sentence together with the two before it. */
const together = (candidate: Candidate, scene: Scene): number => {
  const before = softAt(candidate, scene, -1);
  const earlier = softAt(candidate, scene, -2);
  const own = candidate.match.soft;
  return weighedMean(scene.question.concepts, (place) =>
    Math.max(own[place] ?? 0, before?.[place] ?? 0, FADED * (earlier?.[place] ?? 0)),
  );
};

const refersBack = ({ sentence }: Candidate): boolean =>
  REFERS.test(sentence.block.block.text.slice(sentence.span.start, sentence.span.start + 20));

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
    of: (candidate, scene) => (refersBack(candidate) ? completed(candidate, scene, -1) : 0),
  },
  {
    name: "is a mere heading",
    doc: "a heading, title, byline or source line, as far as it lacks words of the question: it names a subject and says little of it",
    of: ({ sentence: { block }, match }, { question }) =>
      block.block.kind === "heading" || block.block.role !== undefined
        ? 1 - coverage(question.concepts, match.exact)
        : 0,
  },
  { name: "together", doc: "share of the question's weight in the sentence and the two before it", of: together },
  {
    name: "late in block",
    doc: "how late in its block the sentence stands",
    of: ({ sentence }) => sentence.position / sentence.block.sentences.length,
  },
];
