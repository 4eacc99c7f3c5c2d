import type { Finder } from "./baselines.ts";
import { mean, quantile } from "./figures.ts";
import { matchAnswers } from "./squad-match.ts";
import type { SquadArticle, SquadQuestion } from "./squad.ts";

/** How a system does on SQuAD: shares in percent, lengths in characters, time in milliseconds; without direct answers exact match and F1 are undefined. */
export type SquadScore = ReturnType<typeof scoreSquad>;

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

/** Asks every answerable question of every article. P: the paragraph is right; S: the sentence is, and holds a gold answer. */
export function scoreSquad<T extends Pick<SquadArticle, "questions">>(
  articles: readonly T[],
  finderOf: (article: T, place: number) => Finder,
) {
  const rows = articles.flatMap((article, place) => {
    const find = finderOf(article, place);
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
