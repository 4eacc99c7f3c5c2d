import { prepare } from "../answer/prepare.ts";
import { SHIPPED, type Models } from "../answer/models.ts";
import { FEATURE_GROUPS, FEATURES } from "../answer/rank.ts";
import { createScorer, type Evidence } from "../answer/scorer.ts";
import { eachFold } from "./cross-validation.ts";
import { listsOf } from "./examples.ts";
import { footnoteFinder } from "./footnote-finder.ts";
import type { Prepared } from "./prepared.ts";
import type { TrainingList } from "./scorer-gradient.ts";
import { scoreSquad, type SquadScore } from "./squad-score.ts";
import { trainRanker } from "./train-scorer.ts";

/** Four folds: the table is about differences. */
const FOLDS = 4;
const HAND_SET: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "fusion of block and sentence, hand-set": { "exact block score": 1, "sentence score": 1 },
  "four features, hand-set": { "block score": 1, "sentence score": 1, "nearest words": 2, "same direction": 1 },
};

type Lists = readonly (readonly TrainingList[])[];

const changed = (lists: Lists, change: (item: Evidence) => Evidence): Lists =>
  lists.map((own) => own.map((list) => ({ ...list, items: list.items.map(change) })));

/** Scores Footnote's ranker with one part left out at a time; every row is trained anew and cross-validated by article. */
export function ablation(prepared: readonly Prepared[], print: (name: string, score: SquadScore) => void): void {
  const none = createScorer({ weights: [], units: [] });
  const score = (name: string, rankers: readonly Models["ranker"][], own = prepared): void => {
    const modelsOf = (place: number) => ({ ...SHIPPED, ranker: rankers[place % rankers.length] ?? none, reader: none });
    const all = scoreSquad(own, ({ answering }, place) => footnoteFinder({ ...answering, models: modelsOf(place) }));
    print(name, all);
  };
  const trained = (name: string, lists: Lists, own = prepared): void => {
    const fold = eachFold(FOLDS, (outside) => createScorer(trainRanker(outside(lists).flat())));
    score(name, fold, own);
  };
  for (const [name, weights] of Object.entries(HAND_SET))
    score(name, [createScorer({ weights: FEATURES.map((feature) => weights[feature.name] ?? 0), units: [] })]);
  const lists = prepared.map(listsOf);
  trained("all but the reader of spans", lists);
  for (const [group, features] of Object.entries(FEATURE_GROUPS)) {
    const kept = FEATURES.map((feature) => Number(!features.includes(feature)));
    const without = (values: Float32Array) => values.map((value, place) => value * (kept[place] ?? 1));
    trained(
      `  without ${group}`,
      changed(lists, (item) => ({ ...item, features: without(item.features) })),
    );
  }
  const nothing = { rows: new Float32Array(), shares: new Float32Array() };
  trained(
    "  without concepts' evidence",
    changed(lists, (item) => ({ ...item, ...nothing })),
  );
  const plain = prepared.map((article) => ({ ...article, answering: prepare(article.library) }));
  trained("  without near words", plain.map(listsOf), plain);
}
