import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SHIPPED } from "../answer/models.ts";
import { FEATURES } from "../answer/rank.ts";
import { createScorer, type ScorerWeights } from "../answer/scorer.ts";
import { goldenLists, listsOf, spanListsOf } from "./examples.ts";
import { eachFold } from "./figures.ts";
import { readShipped, subjects } from "./golden.ts";
import { readSquad, withModels } from "./squad.ts";
import * as answerable from "./train-answerable.ts";
import { trainRanker, trainReader } from "./train-scorer.ts";

const GOLDEN_FOLDS = 4;

const json = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === "number" ? Number(each.toFixed(3)) : each));

/** Weights by name, a line each. */
const weightsText = (names: readonly string[], { weights }: ScorerWeights): string =>
  `{\n${names.map((name, place) => `  ${json(name)}: ${json(weights[place] ?? 0)},\n`).join("")}}`;

/** A line a unit. */
const unitsText = ({ units }: ScorerWeights): string => `[\n${units.map((unit) => `  ${json(unit)},\n`).join("")}]`;

/** Trains all models and writes `src/answer/weights.ts`. The same data give the same file. */
function train(): void {
  const { values } = parseArgs({ options: { squad: { type: "string" }, squad2: { type: "string" } } });
  if (!values.squad || !values.squad2) {
    process.stderr.write("usage: npm run train -- --squad SQUAD-V1.1.json --squad2 SQUAD-V2.0.json\n");
    process.exitCode = 2;
    return;
  }
  const { root, nearWords, golden } = readShipped();
  const own = readSquad(values.squad, nearWords);
  const lists = own.flatMap(listsOf);
  const goldenOnes = goldenLists(golden);
  const ranker = trainRanker(lists);
  const editedRanker = trainRanker([...lists, ...goldenOnes]);
  const reader = trainReader(own.flatMap(spanListsOf));
  const models = { ...SHIPPED, ranker: createScorer(ranker), reader: createScorer(reader) };
  // A ranker that has seen a golden question is too sure of it: each is judged by one that has not.
  const heldOut = eachFold(GOLDEN_FOLDS, (outside, inside) => {
    const unseen = createScorer(trainRanker([...lists, ...outside(goldenOnes)]));
    const posed = answerable.goldenPosed({ ...golden, rows: inside(subjects(golden.rows)) });
    return answerable.judge(posed, { ranker: unseen, reader: models.reader });
  }).flat();
  const others = readSquad(values.squad2, nearWords);
  const seen = answerable.judgeArticles(withModels(own, [models]), others, nearWords);
  const plain = answerable.trainPlain(Object.values(seen).flat(2), seen.topics.flat());
  const edited = answerable.trainEdited(heldOut);
  const sample = golden.rows.find(({ accept }) => accept.length > 0)?.question ?? "";
  const signals = [...Object.keys(answerable.signalsFor(sample, golden.answering)?.signals ?? {}), "constant"];
  const features = FEATURES.map(({ name }) => name);
  const kind = (scorer: ScorerWeights, judge: ScorerWeights): string => `{
features: ${weightsText(features, scorer)},
rankerUnits: ${unitsText(scorer)},
signals: ${weightsText(signals, judge)},
answerableUnits: ${unitsText(judge)},
}`;
  const text = `// Made by \`npm run train\` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

import type { Unit, Weights } from "./scorer.ts";

/** Documents without aliases. */
export const PLAIN: Weights = ${kind(ranker, plain)};

/** Documents with an editor's aliases. */
export const EDITED: Weights = ${kind(editedRanker, edited)};

/** Hidden units of the reader of spans; inputs in the order of \`SPAN_INPUTS\`. */
export const READER_UNITS: readonly Unit[] = ${unitsText(reader)};
`;
  writeFileSync(join(root, "src/answer/weights.ts"), text);
}

train();
