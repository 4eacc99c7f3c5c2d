import type { Finder } from "./baselines.ts";
import type { SquadArticle } from "./squad.ts";

/** How a system does on SQuAD: shares in percent, lengths in characters, time in milliseconds a question. */
export interface SquadScore {
  readonly questions: number;
  readonly p1: number;
  readonly p3: number;
  readonly s1: number;
  readonly s3: number;
  readonly focus: number;
  readonly excerpt: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const percent = (values: readonly boolean[]): number => 100 * mean(values.map(Number));

/** Value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** Asks every answerable question of every article. P: the paragraph is right; S: the sentence is, and holds a gold answer. */
export function scoreSquad(
  articles: readonly SquadArticle[],
  finderOf: (article: SquadArticle, place: number) => Finder,
): SquadScore {
  const rows: {
    p1: boolean;
    p3: boolean;
    s1: boolean;
    s3: boolean;
    focus: number;
    excerpt: number;
    ms: number;
  }[] = [];
  for (const [place, article] of articles.entries()) {
    const find = finderOf(article, place);
    for (const { question, block, answers } of article.questions) {
      if (answers.length === 0) continue;
      const before = performance.now();
      const { blocks, sentences } = find(question);
      const ms = performance.now() - before;
      const right = sentences
        .slice(0, 3)
        .map((found) => found.block === block && answers.some((answer) => found.focus.includes(answer)));
      rows.push({
        p1: blocks[0] === block,
        p3: blocks.slice(0, 3).includes(block),
        s1: right[0] ?? false,
        s3: right.includes(true),
        focus: sentences[0]?.focus.length ?? 0,
        excerpt: sentences[0]?.excerpt ?? 0,
        ms,
      });
    }
  }
  const times = rows.map(({ ms }) => ms);
  return {
    questions: rows.length,
    p1: percent(rows.map(({ p1 }) => p1)),
    p3: percent(rows.map(({ p3 }) => p3)),
    s1: percent(rows.map(({ s1 }) => s1)),
    s3: percent(rows.map(({ s3 }) => s3)),
    focus: mean(rows.map(({ focus }) => focus)),
    excerpt: mean(rows.map(({ excerpt }) => excerpt)),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}
