import { isSure } from "../presentation/present-answer.ts";
import type { Answer } from "../answer/answer.ts";
import { ask, type Answering } from "../answer/ask.ts";
import { prepare } from "../answer/prepare.ts";
import type { Library } from "../knowledge/document.ts";
import type { NearWords } from "../language/near-words.ts";
import { contentTerms } from "../search/indexed-text.ts";
import { BASELINES } from "./finders.ts";
import { quantile } from "./figures.ts";
import { firstOf, isAccepted, isRight, rightFirst, type GoldenQuestion } from "./golden.ts";
import { misspell } from "./misspell.ts";

/** How many content words a question shares with the nearest of its accepted sentences. */
const overlap = (row: GoldenQuestion, { index }: Answering): number => {
  const asked = [...new Set(contentTerms(row.question))];
  const evidence = index.blocks
    .flatMap(({ sentences }) => sentences)
    .filter(({ block: { block }, span }) =>
      isAccepted(row, { block: block.number, text: block.text.slice(span.start, span.end) }),
    );
  return Math.max(0, ...evidence.map(({ counts }) => asked.filter((term) => counts.has(term)).length));
};

const share = <T>(items: readonly T[], holds: (item: T) => boolean): string => {
  const count = items.filter(holds).length;
  return `${count}/${items.length} = ${((100 * count) / Math.max(items.length, 1)).toFixed(1)} %`;
};

/** What two answers have in common that are the same to a reader: outcome and first sentence. */
const keyOf = (answer: Answer): string =>
  [answer.outcome, firstOf(answer)?.block, firstOf(answer)?.focus.start].join(" ");

const askAll = (rows: readonly GoldenQuestion[], answering: Answering) =>
  rows.map((row) => {
    const before = performance.now();
    const answer = ask(row.question, answering);
    return { row, answer, ms: performance.now() - before };
  });

type Result = ReturnType<typeof askAll>[number];

const right = ({ row, answer }: Result): boolean => isRight(row, answer);
/** Right whatever the outcome, where there is an answer. */
const first = ({ row, answer }: Result): boolean => (row.accept.length > 0 ? rightFirst : isRight)(row, answer);
const reasoned = ({ row, answer }: Result): boolean => answer.outcome === "unanswered" && answer.reason === row.reason;

/** Those with an answer, and those without. */
const parted = (results: readonly Result[]) =>
  [true, false].map((answerable) => results.filter(({ row }) => row.accept.length > 0 === answerable));

const miss = ({ row, answer }: Result): string => {
  const got = answer.outcome === "answered" ? "answered" : `${answer.outcome} (${answer.reason})`;
  const wanted = row.accept.map(({ block, words }) => `¶${block} ${words}`).join(" | ");
  return `  ${row.kind}: ${row.question}\n    ${got}, first ¶${firstOf(answer)?.block ?? "-"}; wanted ${wanted || `no answer (${row.reason ?? ""})`}`;
};

/** Bounds of confidence between which the share of right answers is printed. */
const BOUNDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

/** Scores a golden table beside bare MiniSearch and prints every miss. */
export function printGolden(
  path: string,
  rows: readonly GoldenQuestion[],
  library: Library,
  nearWords: NearWords | undefined,
  print: (line: string) => void,
): void {
  const answering = prepare(library, nearWords);
  const results = askAll(rows, answering);
  const times = results.map(({ ms }) => ms);
  const [found = [], none = []] = parted(results);
  const low = found.filter(({ row }) => overlap(row, answering) <= 1);
  print(`\n${path.split("/").at(-1) ?? path}: ${rows.length} questions, ${none.length} without an answer`);
  print(`share at most one content word with their evidence: ${share(found, (each) => low.includes(each))}`);
  for (const [name, finderOf] of Object.entries(BASELINES)) {
    const find = finderOf(library);
    const finds = ({ row }: Result): boolean =>
      find(row.question)
        .sentences.slice(0, 1)
        .some(({ block, focus }) => isAccepted(row, { block, text: focus }));
    print(`${name}: right first ${share(found, finds)}, refuses 0`);
  }
  print(`Footnote: right first ${share(found, first)}`);
  print(`  of those that share at most one word: ${share(low, first)}`);
  print(`  right first and answered: ${share(found, right)}`);
  print(`  refused when it must: ${share(none, right)}`);
  print(`  with the right reason: ${share(none, reasoned)}`);
  const shown = results.filter(({ answer }) => answer.outcome === "answered");
  for (const [at, high] of BOUNDS.slice(1).entries()) {
    const low = BOUNDS[at] ?? 0;
    const own = shown.filter(({ answer: { confidence } }) => confidence >= low && confidence < high);
    print(`  answered with confidence from ${low}: right ${share(own, right)}`);
  }
  const sure = shown.filter(({ answer }) => answer.outcome === "answered" && isSure(answer));
  print(`  shown as sure: right ${share(sure, right)}`);
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = results.filter(({ row }) => row.kind === kind);
    print(`  ${kind.padEnd(14)} ${share(own, first)}`);
  }
  print(`  ms a question: median ${quantile(times, 0.5).toFixed(2)}, p99 ${quantile(times, 0.99).toFixed(2)}`);
  const typos = found.flatMap(({ row, answer }, seed) => {
    const question = misspell(row.question, seed);
    return question === undefined || question === row.question ? [] : [{ answer, other: ask(question, answering) }];
  });
  const same = share(typos, ({ answer, other }) => keyOf(answer) === keyOf(other));
  print(`  answered as the clean question with one word misspelt: ${same}`);
  for (const part of ["aliases", "facts"] as const) {
    const documents = library.documents.map((each) => ({ ...each, [part]: [] }));
    const [yes = [], no = []] = parted(askAll(rows, prepare({ ...library, documents }, nearWords)));
    print(`  without ${part}: right first ${share(yes, first)}, refused ${share(no, right)}`);
  }
  print("misses:");
  for (const each of results) if (!first(each)) print(miss(each));
}
