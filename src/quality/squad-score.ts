import type { Finder } from "./finders.ts";
import { mean, quantile } from "./figures.ts";
import type { SquadArticle, SquadQuestion } from "./squad.ts";

/** A system prepared for an article. */
export type FinderOf = (article: SquadArticle) => Finder;

/** An answer as SQuAD's official script compares it: lower case, without punctuation and articles. */
export const normaliseAnswer = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, "")
    .replaceAll(/\b(?:a|an|the)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Overlap of two normalised answers: F1 of their words, 0..1. */
const overlapF1 = (a: string, b: string): number => {
  const [left, right] = [a.split(" "), b.split(" ")];
  const rest = [...left];
  for (const word of right) if (rest.includes(word)) rest.splice(rest.indexOf(word), 1);
  return (2 * (left.length - rest.length)) / (left.length + right.length);
};

/** Exact match and F1 of an answer against the best of the gold answers, 0..1 each. */
export function matchAnswers(text: string, golds: readonly string[]): { exact: number; f1: number } {
  const answer = normaliseAnswer(text);
  const wanted = golds.map(normaliseAnswer);
  return {
    exact: wanted.includes(answer) ? 1 : 0,
    f1: Math.max(0, ...wanted.map((gold) => overlapF1(answer, gold))),
  };
}

const judge = ({ question, block, answers }: SquadQuestion, find: Finder) => {
  const before = performance.now();
  const { blocks, sentences, direct } = find(question);
  const ms = performance.now() - before;
  const right = sentences
    .slice(0, 3)
    .map((found) => found.block === block && answers.some((answer) => found.focus.includes(answer)));
  return {
    p1: blocks[0] === block,
    p3: blocks.slice(0, 3).includes(block),
    s1: right[0] ?? false,
    s3: right.includes(true),
    focus: sentences[0]?.focus.length ?? 0,
    excerpt: sentences[0]?.excerpt ?? 0,
    ms,
    ...(direct && matchAnswers(direct(), answers)),
  };
};

/**
 * Asks every answerable question of every article. P: the paragraph is right; S: the sentence is, and holds a gold answer. Shares in
 * percent, lengths in characters, time in milliseconds; without direct answers exact match and F1 are undefined.
 */
export function scoreSquad(articles: readonly SquadArticle[], finderOf: FinderOf) {
  const rows = articles.flatMap((article) => {
    const find = finderOf(article);
    return article.questions.filter(({ answers }) => answers.length > 0).map((asked) => judge(asked, find));
  });
  const average = (key: keyof (typeof rows)[number]): number => mean(rows.map((row) => row[key] ?? 0));
  const share = (key: keyof (typeof rows)[number]): number => 100 * average(key);
  const direct = rows.some(({ exact }) => exact !== undefined);
  const times = rows.map(({ ms }) => ms);
  return {
    questions: rows.length,
    p1: share("p1"),
    p3: share("p3"),
    s1: share("s1"),
    s3: share("s3"),
    focus: average("focus"),
    excerpt: average("excerpt"),
    exact: direct ? share("exact") : undefined,
    f1: direct ? share("f1") : undefined,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}
