import { parseArgs } from "node:util";
import { SHIPPED, type Models } from "../answer/models.ts";
import { prepare } from "../answer/prepare.ts";
import { createScorer } from "../answer/scorer.ts";
import { ablation } from "./ablation.ts";
import { printAnswerable } from "./answerable-score.ts";
import { BASELINES, type Finder } from "./baselines.ts";
import { eachFold, FOLDS } from "./cross-validation.ts";
import { listsOf, spanListsOf } from "./examples.ts";
import { footnoteFinder } from "./footnote-finder.ts";
import { readGolden } from "./golden.ts";
import { printGolden } from "./golden-score.ts";
import { readPrepared, readShipped, type Prepared } from "./prepared.ts";
import { scoreSquad, type SquadScore } from "./squad-score.ts";
import { trainRanker, trainReader } from "./train-scorer.ts";

const USAGE = `usage: npm run bench -- quality [--squad FILE [--squad2 FILE]] [--golden FILE]...
       npm run bench -- ablation --squad FILE

  --squad FILE    SQuAD-format JSON: P@1, P@3, S@1, S@3, lengths, direct answers and time beside bare MiniSearch
  --squad2 FILE   the same articles in SQuAD 2.0: whether Footnote knows when to say no
  --golden FILE   golden table about the shipped article (default test/questions.yaml); may be repeated
`;
const HEADER = `${"".padEnd(40)}   P@1   P@3   S@1   S@3    EM    F1   focus excerpt  median     p99 ms`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const cells = (digits: number, width: number, values: readonly (number | undefined)[]): string =>
  values.map((value) => (value?.toFixed(digits) ?? "-").padStart(width)).join("");

const printRow = (name: string, score: SquadScore): void => {
  const shares = cells(1, 6, [score.p1, score.p3, score.s1, score.s3, score.exact, score.f1]);
  const lengths = cells(1, 8, [score.focus, score.excerpt]);
  print(`${name.padEnd(40)}${shares}${lengths}${cells(2, 8, [score.medianMs, score.p99Ms])}`);
};

const printSquad = (prepared: readonly Prepared[]): ((place: number) => Models) => {
  const lists = prepared.map(listsOf);
  const spans = prepared.map(spanListsOf);
  const models = eachFold(FOLDS, (outside) => ({
    ...SHIPPED,
    ranker: createScorer(trainRanker(outside(lists).flat())),
    reader: createScorer(trainReader(outside(spans).flat())),
  }));
  const row = (name: string, finderOf: (article: Prepared, place: number) => Finder): void =>
    printRow(name, scoreSquad(prepared, finderOf));
  for (const [name, finderOf] of Object.entries(BASELINES)) row(name, ({ library }) => finderOf(library));
  row(`Footnote, cross-validated (${FOLDS} folds)`, ({ answering }, place) =>
    footnoteFinder({ ...answering, models: models[place % FOLDS] ?? SHIPPED }, true),
  );
  row("Footnote, shipped weights", ({ answering }) => footnoteFinder(answering, true));
  return (place) => models[place % FOLDS] ?? SHIPPED;
};

/** Prints all scores in one run. Loaded only by `npm run bench`. */
function bench(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { squad: { type: "string" }, squad2: { type: "string" }, golden: { type: "string", multiple: true } },
  });
  const [task] = positionals;
  if (task !== "quality" && !(task === "ablation" && values.squad)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const { nearWords, library, table } = readShipped();
  if (task === "quality") {
    for (const path of values.golden ?? [table]) printGolden(path, readGolden(path), library, nearWords, print);
  }
  if (values.squad === undefined) return;
  const prepared = readPrepared(values.squad, nearWords);
  print(`\n${values.squad.split("/").at(-1)}: ${prepared.length} articles\n${HEADER}`);
  if (task === "ablation") ablation(prepared, printRow);
  const modelsOf = task === "quality" ? printSquad(prepared) : undefined;
  if (!modelsOf || !values.squad2) return;
  const others = readPrepared(values.squad2, nearWords);
  printAnswerable(prepared, others, modelsOf, (texts) => prepare(texts, nearWords), print);
}

bench();
