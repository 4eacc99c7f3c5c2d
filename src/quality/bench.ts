import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../answer/prepare.ts";
import { SHIPPED, type Models } from "../answer/models.ts";
import { readLibrary } from "../corpus/read-library.ts";
import { readTables } from "../corpus/read-tables.ts";
import type { NearWords } from "../language/near-words.ts";
import { packageRoot } from "../service/package-root.ts";
import { defaultMiniSearch, stemmedMiniSearch, type Finder } from "./baselines.ts";
import { footnoteFinder } from "./footnote-finder.ts";
import { readGolden } from "./golden.ts";
import { printGolden } from "./golden-score.ts";
import { readSquad, type SquadArticle } from "./squad.ts";
import { scoreSquad, type SquadScore } from "./squad-score.ts";
import { goldenLists, listsOf, trainRanker, type AnswerableData } from "./train-models.ts";

const FOLDS = 8;
const USAGE = `usage: npm run bench -- quality [--squad FILE] [--golden FILE]...

  --squad FILE    SQuAD-format JSON: P@1, P@3, S@1, S@3, lengths and time beside bare MiniSearch
  --golden FILE   golden table about the shipped article (default test/questions.yaml); may be repeated
`;

const firstDocument = ({ library }: SquadArticle) => {
  const [document] = library.documents;
  if (!document) throw new Error("an article without a document");
  return document;
};

const row = (name: string, score: SquadScore): string => {
  const shares = [score.p1, score.p3, score.s1, score.s3].map((value) => value.toFixed(1).padStart(6)).join("");
  const lengths = [score.focus, score.excerpt].map((value) => value.toFixed(1).padStart(8)).join("");
  const times = [score.medianMs, score.p99Ms].map((value) => value.toFixed(2).padStart(8)).join("");
  return `${name.padEnd(40)}${shares}${lengths}${times}`;
};

const printSquad = (path: string, golden: AnswerableData["golden"], nearWords: NearWords | undefined): void => {
  const articles = readSquad(path);
  const prepared = articles.map((article) => ({ article, answering: prepare(article.library, nearWords) }));
  const lists = prepared.map(listsOf);
  const extra = goldenLists(golden);
  const models: Models[] = Array.from({ length: FOLDS }, (_, fold) => ({
    ...SHIPPED,
    ranker: trainRanker([...lists.flatMap((own, place) => (place % FOLDS === fold ? [] : own)), ...extra]),
  }));
  const footnote =
    (modelsOf: (place: number) => Models) =>
    (_article: SquadArticle, place: number): Finder => {
      const answering = prepared[place]?.answering;
      if (!answering) throw new Error("an article that was not prepared");
      return footnoteFinder({ ...answering, models: modelsOf(place) });
    };
  const print = (name: string, finderOf: (article: SquadArticle, place: number) => Finder): void => {
    process.stdout.write(`${row(name, scoreSquad(articles, finderOf))}\n`);
  };
  process.stdout.write(`\n${path.split("/").at(-1)}: ${articles.length} articles\n`);
  process.stdout.write(`${"".padEnd(40)}   P@1   P@3   S@1   S@3   focus excerpt  median     p99 ms\n`);
  print("MiniSearch, defaults", (article) => defaultMiniSearch(firstDocument(article)));
  print("MiniSearch, stop list and stems", (article) => stemmedMiniSearch(firstDocument(article)));
  print(
    `Footnote, cross-validated (${FOLDS} folds)`,
    footnote((place) => models[place % FOLDS] ?? SHIPPED),
  );
  print(
    "Footnote, shipped weights",
    footnote(() => SHIPPED),
  );
};

/** Prints all scores in one run. Loaded only by `npm run bench`. */
function bench(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { squad: { type: "string" }, golden: { type: "string", multiple: true } },
  });
  if (positionals[0] !== "quality") {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const root = packageRoot(import.meta.dirname);
  const { nearWords } = readTables(root);
  const answering = prepare(readLibrary(join(root, "corpus")), nearWords);
  for (const path of values.golden ?? [join(root, "test/questions.yaml")]) {
    printGolden(path, readGolden(path), answering, (line) => process.stdout.write(`${line}\n`));
  }
  if (values.squad)
    printSquad(values.squad, { rows: readGolden(join(root, "test/questions.yaml")), answering }, nearWords);
}

bench();
