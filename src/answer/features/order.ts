import type { Term } from "../../language/terms.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

const neighbours = (terms: readonly Term[]): Set<string> =>
  new Set(terms.slice(1).map(({ term }, index) => `${terms[index]?.term ?? ""} ${term}`));

const sharedPairs = ({ sentence }: Candidate, { question }: Scene): number => {
  const asked = neighbours(question.terms);
  const found = neighbours(sentence.terms);
  let shared = 0;
  for (const pair of asked) if (found.has(pair)) shared += 1;
  return asked.size > 0 ? shared / asked.size : 0;
};

/** Length of the longest run of terms that both have, in terms. */
const longestRun = ({ sentence }: Candidate, { question }: Scene): number => {
  let best = 0;
  let last = new Uint16Array(sentence.terms.length + 1);
  for (const { term } of question.terms) {
    const row = new Uint16Array(sentence.terms.length + 1);
    for (const [index, other] of sentence.terms.entries()) {
      if (term !== other.term) continue;
      const run = (last[index] ?? 0) + 1;
      row[index + 1] = run;
      best = Math.max(best, run);
    }
    last = row;
  }
  return best;
};

/** A weaker alternative does not bind two words together. */
const BINDS = 0.25;

/** For neighbouring concepts, how near their alternatives stand to each other, by weight. */
const bound = ({ sentence }: Candidate, { question: { concepts } }: Scene): number => {
  const places = concepts.map(({ alternatives }) => {
    const terms = new Set(alternatives.flatMap((each) => (each.strength > BINDS ? each.terms : [])));
    return sentence.content.flatMap(({ term }, place) => (terms.has(term) ? [place] : []));
  });
  let sum = 0;
  let total = 0;
  for (const [index, { weight }] of concepts.slice(1).entries()) {
    const pair = weight + (concepts[index]?.weight ?? 0);
    let gap = Number.POSITIVE_INFINITY;
    for (const a of places[index] ?? []) {
      for (const b of places[index + 1] ?? []) if (a !== b) gap = Math.min(gap, Math.abs(a - b));
    }
    total += pair;
    sum += pair / gap;
  }
  return total > 0 ? sum / total : 0;
};

/** Features of the order in which shared words stand. */
export const orderFeatures: readonly Feature[] = [
  {
    name: "pairs",
    doc: "share of the question's neighbouring words, function words included, that are neighbours here too",
    of: sharedPairs,
  },
  {
    name: "longest run",
    doc: "longest run of words that both have, function words included; five is 1",
    of: (candidate, scene) => longestRun(candidate, scene) / 5,
  },
  { name: "bound concepts", doc: "how near neighbouring concepts of the question stand to each other here", of: bound },
  {
    name: "starts with the subject",
    doc: "the first telling word is one of the question",
    of: ({ sentence }, { question }) =>
      question.concepts.some(({ term }) => term.term === sentence.content[0]?.term) ? 1 : 0,
  },
];
