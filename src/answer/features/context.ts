import { coverage, largest, weighedMean } from "../mean.ts";
import type { Candidate, Features } from "./feature.ts";

const REFERS = /^\W*(?:it|he|she|they|his|her|its|their|this|these|that|those|such|the (?:latter|former|two|same))\b/i;

/** Share of the question's weight that this sentence lacks and its neighbour has. */
const completed = ({ concepts, match, softAt }: Candidate, step: number): number => {
  const other = softAt(step);
  return other ? weighedMean(concepts, (at) => Math.max(0, (other[at] ?? 0) - (match.soft[at] ?? 0))) : 0;
};

/** What the sentence before the last says counts less. */
const FADED = 0.7;

/** Share of the question's weight in the sentence together with the two before it. */
const together = ({ concepts, match, softAt }: Candidate): number => {
  const [before, earlier] = [softAt(-1), softAt(-2)];
  return weighedMean(concepts, (at) => Math.max(match.soft[at] ?? 0, before?.[at] ?? 0, FADED * (earlier?.[at] ?? 0)));
};

/** Features of where a sentence stands. */
export const contextFeatures: Features = {
  "completed by the sentence before": (candidate) => completed(candidate, -1),
  "completed by the sentence after": (candidate) => completed(candidate, 1),
  // Begins with a pronoun, and the sentence before completes it.
  "refers back": (candidate) => (REFERS.test(candidate.text.slice(0, 20)) ? completed(candidate, -1) : 0),
  // A heading, title, byline or source line, as far as it lacks words of the question: it names a subject and says little of it.
  "is a mere heading": ({ sentence: { block }, concepts, match }) =>
    block.block.kind === "heading" || block.block.role !== undefined ? 1 - coverage(concepts, match.exact) : 0,
  together,
  // Largest share of the question's weight in any other sentence of the block.
  "best other sentence": ({ sentence, concepts, matcher }) =>
    largest(sentence.block.sentences, (other) =>
      other === sentence ? 0 : coverage(concepts, matcher.sentence(other).soft),
    ),
  // Share of the question's weight in the first sentence of the block.
  "topic of block": (candidate) => coverage(candidate.concepts, candidate.softAt(-candidate.sentence.position) ?? []),
  "first in block": ({ sentence }) => Number(sentence.position === 0),
  "sentences in block": ({ sentence: { block } }) => Math.log(1 + block.sentences.length) / 3,
  "late in block": ({ sentence: { position, block } }) => position / block.sentences.length,
};
