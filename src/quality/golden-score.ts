import type { Answer } from "../answer/answer.ts";
import { ask, type Answering } from "../answer/ask.ts";
import { readTerms } from "../language/terms.ts";
import { isContent } from "../search/indexed-text.ts";
import { defaultMiniSearch, stemmedMiniSearch, type Finder } from "./baselines.ts";
import { isAccepted, isRight, rightFirst, type GoldenQuestion } from "./golden.ts";
import { quantile } from "./squad-score.ts";

const termsOf = (text: string): Set<string> =>
  new Set(
    readTerms(text)
      .filter(isContent)
      .map(({ term }) => term),
  );

/** How many content words a question shares with the nearest of its accepted sentences. */
const overlap = (row: GoldenQuestion, { index }: Answering): number => {
  const asked = termsOf(row.question);
  const evidence = index.blocks
    .flatMap(({ sentences }) => sentences)
    .map(({ block, span, counts }) => ({
      block: block.block.number,
      text: block.block.text.slice(span.start, span.end),
      counts,
    }))
    .filter((sentence) => isAccepted(row, sentence));
  return Math.max(0, ...evidence.map(({ counts }) => [...asked].filter((term) => counts.has(term)).length));
};

const share = (part: number, whole: number): string =>
  `${part}/${whole} = ${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

const firstBy = (find: Finder, row: GoldenQuestion): boolean => {
  const [first] = find(row.question).sentences;
  return first !== undefined && isAccepted(row, { block: first.block, text: first.focus });
};

const miss = (row: GoldenQuestion, answer: Answer): string => {
  const [first] = [...answer.excerpts, ...answer.nearest];
  const got = answer.outcome === "answered" ? "answered" : `${answer.outcome} (${answer.reason})`;
  const wanted = row.accept.map(({ block, words }) => `¶${block} ${words}`).join(" | ");
  return `  ${row.kind}: ${row.question}\n    ${got}, first ¶${first?.block ?? "-"}; wanted ${wanted || `no answer (${row.reason ?? ""})`}`;
};

/** Scores a golden table beside bare MiniSearch and prints every miss. */
export function printGolden(
  path: string,
  rows: readonly GoldenQuestion[],
  answering: Answering,
  print: (line: string) => void,
): void {
  const times: number[] = [];
  const results = rows.map((row) => {
    const before = performance.now();
    const answer = ask(row.question, answering);
    times.push(performance.now() - before);
    return { row, answer };
  });
  const answerable = results.filter(({ row }) => row.accept.length > 0);
  const unanswerable = results.filter(({ row }) => row.accept.length === 0);
  const low = answerable.filter(({ row }) => overlap(row, answering) <= 1);
  const [document] = answering.index.blocks.map((block) => block.document);
  print(`\n${path.split("/").at(-1) ?? path}: ${rows.length} questions, ${unanswerable.length} without an answer`);
  print(`share at most one content word with their evidence: ${share(low.length, answerable.length)}`);
  if (document) {
    const baselines = [
      ["MiniSearch, defaults", defaultMiniSearch(document)],
      ["MiniSearch, stop list and stems", stemmedMiniSearch(document)],
    ] as const;
    for (const [name, find] of baselines) {
      print(
        `${name}: right first ${share(answerable.filter(({ row }) => firstBy(find, row)).length, answerable.length)}, refuses 0`,
      );
    }
  }
  const first = answerable.filter(({ row, answer }) => rightFirst(row, answer));
  print(`Footnote: right first ${share(first.length, answerable.length)}`);
  print(
    `  of those that share at most one word: ${share(low.filter(({ row, answer }) => rightFirst(row, answer)).length, low.length)}`,
  );
  print(
    `  right first and answered: ${share(answerable.filter(({ row, answer }) => isRight(row, answer)).length, answerable.length)}`,
  );
  print(
    `  refused when it must: ${share(unanswerable.filter(({ row, answer }) => isRight(row, answer)).length, unanswerable.length)}`,
  );
  const named = unanswerable.filter(
    ({ row, answer }) => answer.outcome === "unanswered" && answer.reason === row.reason,
  );
  print(`  with the right reason: ${share(named.length, unanswerable.length)}`);
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = results.filter(({ row }) => row.kind === kind);
    const right = own.filter(({ row, answer }) =>
      row.accept.length > 0 ? rightFirst(row, answer) : isRight(row, answer),
    );
    print(`  ${kind.padEnd(14)} ${share(right.length, own.length)}`);
  }
  print(`  ms a question: median ${quantile(times, 0.5).toFixed(2)}, p99 ${quantile(times, 0.99).toFixed(2)}`);
  print("misses:");
  for (const { row, answer } of results) {
    const right = row.accept.length > 0 ? rightFirst(row, answer) : isRight(row, answer);
    if (!right) print(miss(row, answer));
  }
}
