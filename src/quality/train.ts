import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../answer/prepare.ts";
import { FEATURES } from "../answer/rank.ts";
import { BREVITY } from "../answer/weights.ts";
import { readLibrary } from "../corpus/read-library.ts";
import { readTables } from "../corpus/read-tables.ts";
import { packageRoot } from "../service/package-root.ts";
import { readGolden } from "./golden.ts";
import { readSquad } from "./squad.ts";
import { goldenLists, listsOf, trainAnswerable, trainRanker, type Prepared } from "./train-models.ts";

const entries = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .map(([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${Number(value.toFixed(3))},`)
    .join("\n");

/** Trains all models and writes `src/answer/weights.ts`. The same data give the same file. */
function train(): void {
  const { values } = parseArgs({ options: { squad: { type: "string" }, squad2: { type: "string" } } });
  if (!values.squad || !values.squad2) {
    process.stderr.write("usage: npm run train -- --squad SQUAD-V1.1.json --squad2 SQUAD-V2.0.json\n");
    process.exitCode = 2;
    return;
  }
  const root = packageRoot(import.meta.dirname);
  const { nearWords } = readTables(root);
  const ready = (path: string): Prepared[] =>
    readSquad(path).map((article) => ({ article, answering: prepare(article.library, nearWords) }));
  const own = ready(values.squad);
  const golden = {
    rows: readGolden(join(root, "test/questions.yaml")),
    answering: prepare(readLibrary(join(root, "corpus")), nearWords),
  };
  const ranker = trainRanker([...own.flatMap(listsOf), ...goldenLists(golden)]);
  const { bias, weights } = trainAnswerable({ own, adversarial: ready(values.squad2), golden }, ranker);
  const named = Object.fromEntries(FEATURES.map(({ name }, index) => [name, ranker[index] ?? 0]));
  const text = `// Made by \`npm run train\` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

/** Weight of each feature of the ranker, by name. */
export const RANKER_WEIGHTS: Readonly<Record<string, number>> = {
${entries(named)}
};

/** What a long sentence costs for each usual length more: set by hand so that a focus of SQuAD stays at 175 characters. */
export const BREVITY = ${BREVITY};

/** Weight of each signal of whether the best sentence answers, by name. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
${entries(weights)}
};

/** Log-odds of an answer without any signal. */
export const ANSWERABLE_BIAS = ${Number(bias.toFixed(3))};
`;
  writeFileSync(join(root, "src/answer/weights.ts"), text);
}

train();
