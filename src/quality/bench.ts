import { parseArgs } from "node:util";
import { SHIPPED } from "../answer/models.ts";
import { prepare } from "../answer/prepare.ts";
import { FEATURE_GROUPS, FEATURES } from "../answer/rank.ts";
import { createScorer, type Evidence, type Scorer } from "../answer/scorer.ts";
import { printAnswerable } from "./answerable-score.ts";
import { listsOf, spanListsOf } from "./examples.ts";
import { eachFold, FOLDS } from "./figures.ts";
import { BASELINES, footnoteFinder } from "./finders.ts";
import { readGolden, readShipped } from "./golden.ts";
import { printGolden } from "./golden-score.ts";
import { NO_ROWS } from "./scorer-gradient.ts";
import { readSquad, scoreSquad, withModels, type FinderOf, type SquadArticle } from "./squad.ts";
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

/** Scores a system on all articles, a row of the table. */
const printRow = (name: string, articles: readonly SquadArticle[], finderOf: FinderOf): void => {
  const score = scoreSquad(articles, finderOf);
  const shares = cells(1, 6, [score.p1, score.p3, score.s1, score.s3, score.exact, score.f1]);
  const lengths = cells(1, 8, [score.focus, score.excerpt]);
  print(`${name.padEnd(40)}${shares}${lengths}${cells(2, 8, [score.medianMs, score.p99Ms])}`);
};

const footnote: FinderOf = ({ answering }) => footnoteFinder(answering, true);

/** Scores all systems side by side; gives the articles with the models that have not seen them. */
function printSquad(articles: readonly SquadArticle[]): SquadArticle[] {
  const lists = articles.map(listsOf);
  const spans = articles.map(spanListsOf);
  const models = eachFold(FOLDS, (outside) => ({
    ...SHIPPED,
    ranker: createScorer(trainRanker(outside(lists).flat())),
    reader: createScorer(trainReader(outside(spans).flat())),
  }));
  const unseen = withModels(articles, models);
  for (const [name, finderOf] of Object.entries(BASELINES))
    printRow(name, articles, ({ library }) => finderOf(library));
  printRow(`Footnote, cross-validated (${FOLDS} folds)`, unseen, footnote);
  printRow("Footnote, shipped weights", articles, footnote);
  return unseen;
}

/** Four folds: the table is about differences. */
const ABLATION_FOLDS = 4;
const HAND_SET: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "fusion of block and sentence, hand-set": { "exact block score": 1, "sentence score": 1 },
  "four features, hand-set": { "block score": 1, "sentence score": 1, "nearest words": 2, "same direction": 1 },
};

type Change = (item: Evidence) => Evidence;

/** Scores Footnote's ranker with one part left out at a time; every row is trained anew and cross-validated by article. */
function printAblation(articles: readonly SquadArticle[]): void {
  const reader = createScorer({ weights: [], units: [] });
  const score = (name: string, rankers: readonly Scorer[], own = articles): void => {
    const models = rankers.map((ranker) => ({ ...SHIPPED, ranker, reader }));
    printRow(name, withModels(own, models), ({ answering }) => footnoteFinder(answering));
  };
  const measured = articles.map(listsOf);
  const trained = (name: string, change: Change, own = articles, all = measured): void => {
    const changed = all.map((lists) => lists.map((list) => ({ ...list, items: list.items.map(change) })));
    const rankers = eachFold(ABLATION_FOLDS, (outside) => createScorer(trainRanker(outside(changed).flat())));
    score(name, rankers, own);
  };
  for (const [name, weights] of Object.entries(HAND_SET))
    score(name, [createScorer({ weights: FEATURES.map((feature) => weights[feature.name] ?? 0), units: [] })]);
  trained("all but the reader of spans", (item) => item);
  for (const [group, features] of Object.entries(FEATURE_GROUPS)) {
    const kept = FEATURES.map((feature) => Number(!features.includes(feature)));
    const without = (values: Float32Array) => values.map((value, place) => value * (kept[place] ?? 1));
    trained(`  without ${group}`, (item) => ({ ...item, features: without(item.features) }));
  }
  trained("  without concepts' evidence", (item) => ({ ...item, ...NO_ROWS }));
  const plain = articles.map((article) => ({ ...article, answering: prepare(article.library) }));
  trained("  without near words", (item) => item, plain, plain.map(listsOf));
}

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
  if (task === "quality")
    for (const path of values.golden ?? [table]) printGolden(path, readGolden(path), library, nearWords, print);
  if (values.squad === undefined) return;
  const articles = readSquad(values.squad, nearWords);
  print(`\n${values.squad.split("/").at(-1)}: ${articles.length} articles\n${HEADER}`);
  if (task === "ablation") return printAblation(articles);
  const unseen = printSquad(articles);
  if (values.squad2) printAnswerable(unseen, readSquad(values.squad2, nearWords), nearWords, print);
}

bench();
