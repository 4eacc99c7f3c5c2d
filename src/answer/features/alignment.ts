import { bond, rowOf } from "../alignment.ts";
import { coverage, weighedMean } from "../match.ts";
import { largest, mean } from "../mean.ts";
import { feature, type Feature, type View } from "./feature.ts";

/** Share of a sentence's rarity that the question explains; `value` rates how well a word is explained. */
const explained = ({ sentence, alignment, index }: View, value: (strength: number) => number): number =>
  mean(
    sentence.content,
    ({ term }) => index.sentenceIdf(term),
    (_, word) => value(alignment.words[word] ?? 0),
  );

/** Words that stand for a concept no better than this are new to the question. */
const KNOWN = 0.5;

/** How many words stand for no concept, as a logarithm. */
const newWords = ({ alignment: { words } }: View): number =>
  Math.log(1 + words.filter((strength) => strength < KNOWN).length) / 4;

/** Best share of the question's weight, squared strengths, in any window of so many telling words. */
const inWindow = ({ sentence, alignment, concepts }: View, size: number): number => {
  const covered = new Float64Array(Math.max(1, sentence.content.length - size + 1));
  let total = 0;
  for (const [at, { weight }] of concepts.entries()) {
    total += weight;
    const row = rowOf(alignment, at);
    for (let from = 0; from < covered.length; from += 1) {
      let near = 0;
      for (let word = from; word < Math.min(row.length, from + size); word += 1) near = Math.max(near, row[word] ?? 0);
      covered[from] = (covered[from] ?? 0) + weight * near * near;
    }
  }
  return total > 0 ? Math.max(...covered) / total : 0;
};

/** A weaker word does not stand for the first concept of a pair; telling words within which a pair belongs together. */
const PAIR = { left: 0.4, right: 0, behind: 4, ahead: 4 } as const;

/** How near the words for two concepts stand, the second `step` concepts behind; by the product of their weights. */
const pairs = ({ alignment, concepts }: View, step: number, reach: Parameters<typeof bond>[2]): number =>
  mean(
    concepts.slice(step),
    ({ weight }, at) => weight * (concepts[at]?.weight ?? 0),
    (_, at) => bond(rowOf(alignment, at), rowOf(alignment, at + step), reach),
  );

/** Bounds of ranges of similarity, each a feature of its own: what .5 is worth is learned and not assumed. */
const BOUNDS = [0.3, 0.45, 0.6, 0.8, 0.999] as const;

/** How near the kind asked for is to a name here. */
const headNearName = ({ alignment, sentence, question }: View): number => {
  const { text } = sentence.block.block;
  const row = rowOf(alignment, question.head);
  const named = row.filter(
    (strength, at) => strength < 0.99 && /\p{Lu}/u.test(text[sentence.content[at]?.start ?? 0] ?? ""),
  );
  return Math.max(0, ...named);
};

/** How near the rarest concept is to a word here. */
const rarest = ({ closest, concepts }: View): number => {
  const most = largest(concepts, ({ weight }) => weight);
  return closest[concepts.findIndex(({ weight }) => weight === most)] ?? 0;
};

const atHead = (values: readonly number[], { question: { head } }: View): number => values[head ?? -1] ?? 0;

/** Features of how words of question and sentence pair up. */
export const alignmentFeatures: readonly Feature[] = [
  // Share of the sentence's rarity that stands for a concept, squared strengths; then for the question's own words only.
  feature("sentence explained", (view) => explained(view, (strength) => strength * strength)),
  feature("sentence explained exactly", (view) => explained(view, (strength) => (strength > 0.99 ? strength : 0))),
  feature("new words", newWords),
  // Best coverage by so many telling words in a row.
  feature("window of 6", (view) => inWindow(view, 6)),
  feature("window of 12", (view) => inWindow(view, 12)),
  // How near neighbouring concepts stand to each other; then in the question's order, then concepts two apart.
  feature("near pairs", (view) => pairs(view, 1, PAIR)),
  feature("ordered pairs", (view) => pairs(view, 1, { ...PAIR, behind: 0 })),
  feature("pairs over one", (view) => pairs(view, 2, PAIR)),
  // Share of the question's weight whose nearest word is so near.
  ...BOUNDS.slice(1).map((high, at) => {
    const low = BOUNDS[at] ?? 0;
    const within = (near: number): number => Number(near >= low && near < high);
    return feature(`nearest from ${low}`, ({ closest, concepts }) =>
      weighedMean(concepts, (at) => within(closest[at] ?? 0)),
    );
  }),
  feature("kind near a name", headNearName),
  feature("kind here", (view) => atHead(view.closest, view)),
  feature("kind here exactly", (view) => atHead(view.match.exact, view)),
  // How near all concepts but the kind asked for are to words here, by weight.
  feature("without the kind", ({ concepts, closest, question: { head } }) =>
    coverage(concepts, closest, ({ weight }, at) => (at === head ? 0 : weight)),
  ),
  feature("rarest", rarest),
];
