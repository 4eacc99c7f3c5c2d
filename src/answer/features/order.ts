import type { Term } from "../../language/terms.ts";
import { largest } from "../largest.ts";
import { mean, shareOf } from "../mean.ts";
import { feature, type Feature, type View } from "./feature.ts";

const neighbours = (terms: readonly Term[]): Set<string> =>
  new Set(terms.slice(1).map(({ term }, index) => `${terms[index]?.term ?? ""} ${term}`));

const sharedPairs = ({ sentence, question }: View): number =>
  shareOf(neighbours(question.terms), neighbours(sentence.terms));

/** Terms that both have in the same order; `otherwise` is what a run is worth at two terms that differ, from those without one of them. */
const longestCommon = (
  { sentence: { terms }, question }: View,
  otherwise: (a: number, b: number) => number,
): number => {
  let best = 0;
  let last = new Uint16Array(terms.length + 1);
  for (const { term } of question.terms) {
    const row = new Uint16Array(terms.length + 1);
    for (let at = 1; at <= terms.length; at += 1) {
      const run = terms[at - 1]?.term === term ? (last[at - 1] ?? 0) + 1 : otherwise(last[at] ?? 0, row[at - 1] ?? 0);
      row[at] = run;
      if (run > best) best = run;
    }
    last = row;
  }
  return best;
};

/** For neighbouring concepts, how near their alternatives stand to each other, by weight. */
const bound = ({ sentence, concepts }: View): number => {
  const places = concepts.map(({ binding }) =>
    sentence.content.flatMap(({ term }, place) => (binding.has(term) ? [place] : [])),
  );
  return mean(
    concepts.slice(1),
    ({ weight }, at) => weight + (concepts[at]?.weight ?? 0),
    (_, at) =>
      largest(places[at] ?? [], (a) => largest(places[at + 1] ?? [], (b) => (a === b ? 0 : 1 / Math.abs(a - b)))),
  );
};

/** Terms of the question within which a pair counts, and terms of the sentence within which it is found again. */
const SKIPS = { asked: 4, found: 6 } as const;

/** Share of the question's ordered pairs of near terms, function words included, that stand so here too. */
const skipPairs = ({ sentence, question: { terms } }: View): number => {
  const places = new Map<string, number[]>();
  for (const [place, { term }] of sentence.terms.entries()) places.set(term, [...(places.get(term) ?? []), place]);
  const where = terms.map(({ term }) => places.get(term));
  let [sum, total] = [0, 0];
  for (const [first, a] of where.entries()) {
    for (const b of where.slice(first + 1, first + SKIPS.asked + 1)) {
      total += 1;
      if (a && b && a.some((x) => b.some((y) => y > x && y - x <= SKIPS.found))) sum += 1;
    }
  }
  return sum / Math.max(total, 1);
};

/** Features of the order in which shared words stand. */
export const orderFeatures: readonly Feature[] = [
  feature(
    "pairs",
    "share of the question's neighbouring words, function words included, that are neighbours here too",
    sharedPairs,
  ),
  feature(
    "longest run",
    "longest run of words that both have, function words included; five is 1",
    (view) => longestCommon(view, () => 0) / 5,
  ),
  feature(
    "common subsequence",
    "longest common subsequence of words, function words included, over the question's",
    (view) => longestCommon(view, Math.max) / Math.max(view.question.terms.length, 1),
  ),
  feature("skip pairs", "share of the question's pairs of near words that stand in this order here", skipPairs),
  feature("bound concepts", "how near neighbouring concepts of the question stand to each other here", bound),
  feature("starts with the subject", "the first telling word is one of the question", ({ sentence, concepts }) =>
    concepts.some(({ term }) => term.term === sentence.content[0]?.term) ? 1 : 0,
  ),
];
