import type { IndexedSentence } from "../../search/indexed-text.ts";
import type { Concept } from "../concept.ts";
import { weighedMean } from "../mean.ts";
import type { Candidate, Features } from "./feature.ts";

/** Whether a term stands before another one in a sentence, at most so many terms apart. */
const follows = ({ places }: IndexedSentence, first: string, second: string, within: number): boolean => {
  const [before, behind] = [places.get(first), places.get(second)];
  return !!before && !!behind && before.some((x) => behind.some((y) => y > x && y - x <= within));
};

/** Share of the question's ordered pairs, at most `asked` terms apart, that stand at most `found` apart here; function words included. */
const sharedPairs = ({ sentence, question: { terms } }: Candidate, asked: number, found: number): number => {
  let [sum, total] = [0, 0];
  for (let first = 0; first < terms.length; first += 1)
    for (let second = first + 1; second <= Math.min(first + asked, terms.length - 1); second += 1) {
      total += 1;
      if (follows(sentence, terms[first]?.term ?? "", terms[second]?.term ?? "", found)) sum += 1;
    }
  return sum / Math.max(total, 1);
};

/** Length of the longest run of terms that both have. */
const longestRun = ({ sentence: { terms, places }, question }: Candidate): number => {
  let longest = 0;
  for (const [at, { term }] of question.terms.entries())
    for (const place of places.get(term) ?? []) {
      let length = 1;
      while (terms[place + length] && terms[place + length]?.term === question.terms[at + length]?.term) length += 1;
      longest = Math.max(longest, length);
    }
  return longest;
};

/** Length of the longest common subsequence of terms. */
const longestCommon = ({ sentence: { terms }, question }: Candidate): number => {
  const shared = terms.filter(({ term }) => question.asked.has(term));
  let last = new Uint16Array(shared.length + 1);
  for (const { term } of question.terms) {
    const row = new Uint16Array(shared.length + 1);
    for (let at = 1; at <= shared.length; at += 1)
      row[at] = shared[at - 1]?.term === term ? (last[at - 1] ?? 0) + 1 : Math.max(last[at] ?? 0, row[at - 1] ?? 0);
    last = row;
  }
  return last.at(-1) ?? 0;
};

/** How near the nearest places of two lists stand: 1 for neighbours. */
const nearness = (left: readonly number[], right: readonly number[]): number => {
  let best = 0;
  for (const a of left) for (const b of right) if (a !== b) best = Math.max(best, 1 / Math.abs(a - b));
  return best;
};

/** For neighbouring concepts, how near their alternatives stand to each other, by weight. */
const bound = ({ sentence: { content }, concepts }: Candidate): number => {
  const all = [...content.keys()];
  const places = concepts.map(({ binding }) => all.filter((place) => binding.has(content[place]?.term ?? "")));
  const ofPair = ({ weight }: Concept, at: number): number => (at > 0 ? weight + (concepts[at - 1]?.weight ?? 0) : 0);
  return weighedMean(concepts, (at) => nearness(places[at - 1] ?? [], places[at] ?? []), ofPair);
};

/** Terms of the question within which a pair counts, and terms of the sentence within which it is found again. */
const SKIPS = { asked: 4, found: 6 } as const;

/** Features of the order in which shared words stand, function words included. */
export const orderFeatures: Features = {
  pairs: (candidate) => sharedPairs(candidate, 1, 1),
  "longest run": (candidate) => longestRun(candidate) / 5,
  "common subsequence": (candidate) => longestCommon(candidate) / Math.max(candidate.question.terms.length, 1),
  "skip pairs": (candidate) => sharedPairs(candidate, SKIPS.asked, SKIPS.found),
  "bound concepts": bound,
  // The first telling word is one of the question.
  "starts with the subject": ({ sentence, concepts }) =>
    Number(concepts.some(({ term }) => term.term === sentence.content[0]?.term)),
};
