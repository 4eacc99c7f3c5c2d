import type { Term } from "../../language/terms.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** Widest gap between two words of a skip-gram, in terms. */
const SKIP = 4;

const pairs = (terms: readonly Term[], reach: number): Set<string> => {
  const found = new Set<string>();
  for (const [index, { term }] of terms.entries()) {
    for (let next = index + 1; next <= index + reach && next < terms.length; next += 1) {
      found.add(`${term} ${terms[next]?.term ?? ""}`);
    }
  }
  return found;
};

const shareOf = (asked: ReadonlySet<string>, found: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of asked) if (found.has(pair)) shared += 1;
  return asked.size > 0 ? shared / asked.size : 0;
};

const contentOf = ({ question }: Scene): readonly Term[] => question.concepts.map(({ term }) => term);

/** Longest common subsequence of two lists of terms, in terms. */
const commonSubsequence = (a: readonly Term[], b: readonly Term[]): number => {
  let last = new Uint16Array(b.length + 1);
  for (const { term } of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [index, other] of b.entries()) {
      row[index + 1] = term === other.term ? (last[index] ?? 0) + 1 : Math.max(last[index + 1] ?? 0, row[index] ?? 0);
    }
    last = row;
  }
  return last[b.length] ?? 0;
};

/** How densely the shared terms stand: shared terms over the width of the narrowest window that holds them all. */
const density = ({ sentence, match }: Candidate, { question }: Scene): number => {
  const wanted = new Set(question.concepts.filter((_, index) => match.exact[index] === 1).map(({ term }) => term.term));
  if (wanted.size < 2) return 0;
  const last = new Map<string, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  for (const [place, { term }] of sentence.content.entries()) {
    if (!wanted.has(term)) continue;
    last.set(term, place);
    if (last.size === wanted.size) narrowest = Math.min(narrowest, place - Math.min(...last.values()) + 1);
  }
  return wanted.size / narrowest;
};

const longestRun = ({ sentence }: Candidate, { question }: Scene): number => {
  const asked = question.terms.map(({ term }) => term);
  const found = sentence.terms;
  let best = 0;
  let last = new Uint16Array(found.length + 1);
  for (const term of asked) {
    const row = new Uint16Array(found.length + 1);
    for (const [index, other] of found.entries()) {
      if (term !== other.term) continue;
      const run = (last[index] ?? 0) + 1;
      row[index + 1] = run;
      best = Math.max(best, run);
    }
    last = row;
  }
  return best / 5;
};

/** Features of the order in which shared words stand. */
export const orderFeatures: readonly Feature[] = [
  {
    name: "pairs",
    doc: "share of the question's neighbouring telling words that are neighbours here too",
    of: ({ sentence }, scene) => shareOf(pairs(contentOf(scene), 1), pairs(sentence.content, 1)),
  },
  {
    name: "pairs of all words",
    doc: "the same with function words, which tie verbs to their subjects",
    of: ({ sentence }, { question }) => shareOf(pairs(question.terms, 1), pairs(sentence.terms, 1)),
  },
  {
    name: "loose pairs",
    doc: "share of the question's pairs of words that stand within four words of each other here",
    of: ({ sentence }, scene) => shareOf(pairs(contentOf(scene), 2), pairs(sentence.content, SKIP)),
  },
  {
    name: "common order",
    doc: "longest common subsequence over the number of concepts",
    of: ({ sentence }, scene) => {
      const asked = contentOf(scene);
      return asked.length > 0 ? commonSubsequence(asked, sentence.content) / asked.length : 0;
    },
  },
  { name: "density", doc: "shared terms over the narrowest window that holds them all", of: density },
  {
    name: "longest run",
    doc: "longest run of words, function words included, that both have; five is 1",
    of: longestRun,
  },
];
