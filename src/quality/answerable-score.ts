import type { NearWords } from "../language/near-words.ts";
import { readTerms } from "../language/terms.ts";
import { eachFold, FOLDS, mean, quantile } from "./figures.ts";
import { NO_ROWS, type TrainingList } from "./scorer-gradient.ts";
import type { SquadArticle } from "./squad.ts";
import * as answerable from "./train-answerable.ts";
import { trainScorer } from "./train-scorer.ts";

type Scored = answerable.Scored;

/** The odds of the right ones, or of the others. */
const oddsWhere = (items: readonly Scored[], right: boolean): number[] =>
  items.filter(({ answerable }) => answerable === right).map(({ odds }) => odds);

/** Share of the pairs of a right and a wrong one that are in order, ties counting half (Mann & Whitney 1947). */
export const areaUnderCurve = (items: readonly Scored[]): number => {
  const wrong = oddsWhere(items, false);
  const above = (odds: number): number => mean(wrong.map((other) => (Math.sign(odds - other) + 1) / 2));
  return mean(oddsWhere(items, true).map(above));
};

/** Shares of the right ones at or above a cut, and of the wrong ones below it. */
export const balanced = (items: readonly Scored[], cut = 0): [right: number, wrong: number] => [
  mean(oddsWhere(items, true).map((odds) => odds >= cut)),
  mean(oddsWhere(items, false).map((odds) => odds < cut)),
];

/** The cut with the best mean of both shares. */
export const bestCut = (items: readonly Scored[]): number => {
  const all = items.map(({ odds }) => odds);
  const cuts = Array.from({ length: 199 }, (_, at) => quantile(all, (at + 1) / 200));
  const values = cuts.map((cut) => mean(balanced(items, cut)));
  return cuts[values.indexOf(Math.max(...values))] ?? 0;
};

/** Buckets of the words of questions, for the control that sees nothing else. */
const BUCKETS = 512;

const WORDING = { features: BUCKETS, inputs: 0, outputs: 0, hidden: 0 } as const;

/** The words and pairs of words of a question, by bucket. */
const wording = ({ question, answerable: right }: answerable.Posed): TrainingList => {
  const values = new Float32Array(BUCKETS);
  const words = readTerms(question).map(({ word }) => word);
  for (const [at, word] of words.entries())
    for (const each of [word, `${words[at - 1] ?? "^"} ${word}`]) {
      let hash = 7;
      for (const letter of each) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
      values[hash % BUCKETS] = 1;
    }
  return answerable.againstNothing({ features: values, ...NO_ROWS }, right);
};

const percent = (share: number): string => (100 * share).toFixed(1);

/** Shares of the answerable kept at which the share of the others that is refused is printed. */
const CURVE = [0.95, 0.9, 0.8, 0.7, 0.5] as const;

const curve = (judged: readonly Scored[]): string => {
  const [yes, no] = [oddsWhere(judged, true), oddsWhere(judged, false)];
  const refused = (kept: number): number => mean(no.map((odds) => odds < quantile(yes, 1 - kept)));
  return CURVE.map((kept) => `${percent(kept)} kept: ${percent(refused(kept))}`).join(", ");
};

/** Scores whether Footnote knows when to say no, by article: neither the models of an article nor the judge have seen it. */
export function printAnswerable(
  own: readonly SquadArticle[],
  others: readonly SquadArticle[],
  nearWords: NearWords | undefined,
  print: (line: string) => void,
): void {
  const { topics, adversarial, removed } = answerable.judgeArticles(own, others, nearWords);
  const words = own.map((each) => answerable.adversarial(each, others).map(wording));
  const scored = eachFold(FOLDS, (outside, inside) => {
    const judge = answerable.trainUncut([topics, adversarial, removed].flatMap((kind) => outside(kind).flat()));
    const control = trainScorer(outside(words).flat(), WORDING, { decay: 1 });
    const cut = bestCut(answerable.oddsBy(judge, outside(adversarial).flat()));
    return {
      topics: answerable.oddsBy(judge, inside(topics).flat()),
      hard: answerable.oddsBy(judge, inside(adversarial).flat()).map((each) => ({ ...each, odds: each.odds - cut })),
      removed: answerable.oddsBy(judge, inside(removed).flat()),
      control: answerable.oddsBy(control, inside(words).flat()),
    };
  });
  const atOthersCut = scored.flatMap(({ topics }, fold) => {
    const others = scored.toSpliced(fold, 1).flatMap((each) => each.topics);
    const cut = quantile(oddsWhere(others, true), answerable.REFUSED);
    return topics.map((each) => ({ ...each, odds: each.odds - cut }));
  });
  const all = (part: keyof (typeof scored)[number]): Scored[] => scored.flatMap((fold) => fold[part]);
  const [kept, refused] = balanced(atOthersCut);
  print(`\nSaying no, cross-validated (${FOLDS} folds):`);
  print(`  another article's questions: ${percent(refused)} refused at ${percent(kept)} of its own kept`);
  for (const [name, part] of [
    ["SQuAD 2.0", "hard"],
    ["  by the wording of the question alone", "control"],
    ["paragraph removed", "removed"],
  ] as const)
    print(`  ${name}: AUROC ${percent(areaUnderCurve(all(part)))}; ${curve(all(part))}`);
  print(`  SQuAD 2.0: balanced accuracy ${percent(mean(balanced(all("hard"))))}`);
}
