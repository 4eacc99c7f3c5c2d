import { largest } from "../largest.ts";
import { coverage, weighedMean } from "../match.ts";
import { feature, type Feature, type View } from "./feature.ts";

const REFERS = /^\W*(?:it|he|she|they|his|her|its|their|this|these|that|those|such|the (?:latter|former|two|same))\b/i;

/** Share of the question's weight that this sentence lacks and its neighbour has. */
const completed = ({ concepts, match, softAt }: View, step: number): number => {
  const other = softAt(step);
  return other ? weighedMean(concepts, (at) => Math.max(0, (other[at] ?? 0) - (match.soft[at] ?? 0))) : 0;
};

/** What the sentence before the last says counts less. */
const FADED = 0.7;

/** Share of the question's weight in the sentence together with the two before it. */
const together = ({ concepts, match, softAt }: View): number => {
  const [before, earlier] = [softAt(-1), softAt(-2)];
  return weighedMean(concepts, (at) => Math.max(match.soft[at] ?? 0, before?.[at] ?? 0, FADED * (earlier?.[at] ?? 0)));
};

const size = ({ sentence: { block } }: View): number => Math.log(1 + block.sentences.length) / 3;
const lateness = ({ sentence: { position, block } }: View): number => position / block.sentences.length;

/** Features of where a sentence stands. */
export const contextFeatures: readonly Feature[] = [
  ...Object.entries({ before: -1, after: 1 }).map(([side, step]) => {
    const doc = `share of the question's weight that only the sentence ${side} has`;
    return feature(`completed by the sentence ${side}`, doc, (view) => completed(view, step));
  }),
  feature("refers back", "begins with a pronoun, and the sentence before completes it", (view) =>
    REFERS.test(view.text.slice(0, 20)) ? completed(view, -1) : 0,
  ),
  feature(
    "is a mere heading",
    "a heading, title, byline or source line, as far as it lacks words of the question: it names a subject and says little of it",
    ({ sentence: { block }, concepts, match }) =>
      block.block.kind === "heading" || block.block.role !== undefined ? 1 - coverage(concepts, match.exact) : 0,
  ),
  feature("together", "share of the question's weight in the sentence and the two before it", together),
  feature(
    "best other sentence",
    "largest share of the question's weight in any other sentence of the block",
    ({ sentence, concepts, matcher }) =>
      largest(sentence.block.sentences, (other) =>
        other === sentence ? 0 : coverage(concepts, matcher.sentence(other).soft),
      ),
  ),
  feature("topic of block", "share of the question's weight in the first sentence of the block", (view) =>
    coverage(view.concepts, view.softAt(-view.sentence.position) ?? []),
  ),
  feature("first in block", "opens its block", ({ sentence }) => (sentence.position === 0 ? 1 : 0)),
  feature("sentences in block", "logarithm of the number of sentences of the block", size),
  feature("late in block", "how late in its block the sentence stands", lateness),
];
