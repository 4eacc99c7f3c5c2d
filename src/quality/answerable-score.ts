import type { Models } from "../answer/models.ts";
import { createScorer, type Scorer } from "../answer/scorer.ts";
import { readTerms } from "../language/terms.ts";
import { eachFold, FOLDS } from "./cross-validation.ts";
import { areaUnderCurve, balanced, bestCut, mean, oddsWhere, quantile, type Scored } from "./figures.ts";
import type { Prepared } from "./prepared.ts";
import type { TrainingList } from "./scorer-gradient.ts";
import {
  adversarialTo,
  againstNothing,
  judgeArticles,
  pooled,
  REFUSED,
  trainUncut,
  type Posed,
} from "./train-answerable.ts";
import { trainScorer } from "./train-scorer.ts";

/** Buckets of the words of questions, for the control that sees nothing else. */
const BUCKETS = 512;

const WORDING = { features: BUCKETS, inputs: 0, outputs: 0, hidden: 0 } as const;

/** The words and pairs of words of a question, by bucket. */
const wording = ({ question, answerable }: Posed): TrainingList => {
  const values = new Float32Array(BUCKETS);
  const words = readTerms(question).map(({ word }) => word);
  for (const [at, word] of words.entries())
    for (const each of [word, `${words[at - 1] ?? "^"} ${word}`]) {
      let hash = 7;
      for (const letter of each) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
      values[hash % BUCKETS] = 1;
    }
  return againstNothing({ features: values, rows: new Float32Array(), shares: new Float32Array() }, answerable);
};

const percent = (share: number): string => (100 * share).toFixed(1);

/** Shares of the answerable kept at which the share of the others that is refused is printed. */
const CURVE = [0.95, 0.9, 0.8, 0.7, 0.5] as const;

const curve = (judged: readonly Scored[]): string => {
  const [yes, no] = [oddsWhere(judged, true), oddsWhere(judged, false)];
  const refused = (kept: number): number => mean(no.map((odds) => odds < quantile(yes, 1 - kept)));
  return CURVE.map((kept) => `${percent(kept)} kept: ${percent(refused(kept))}`).join(", ");
};

const oddsBy = ({ score }: Scorer, lists: readonly TrainingList[]): Scored[] =>
  lists.flatMap(({ items: [item], right }) => (item ? [{ odds: score(item), answerable: right[0] === 1 }] : []));

/** Scores whether Footnote knows when to say no, by article: neither the models of an article nor the judge have seen it. */
export function printAnswerable(
  own: readonly Prepared[],
  others: readonly Prepared[],
  modelsOf: (place: number) => Models,
  prepareTexts: Parameters<typeof judgeArticles>[3],
  print: (line: string) => void,
): void {
  const judged = judgeArticles(own, others, modelsOf, prepareTexts);
  const words = own.map((each) => adversarialTo(each, others).map(wording));
  const scored = eachFold(FOLDS, (outside, inside) => {
    const [seen, unseen] = [pooled(outside(judged)), pooled(inside(judged))];
    const judge = createScorer(trainUncut(Object.values(seen).flat()));
    const control = createScorer(trainScorer(outside(words).flat(), WORDING, { decay: 1 }));
    const cut = bestCut(oddsBy(judge, seen.adversarial));
    return {
      topics: oddsBy(judge, unseen.topics),
      hard: oddsBy(judge, unseen.adversarial).map((each) => ({ ...each, odds: each.odds - cut })),
      removed: oddsBy(judge, unseen.removed),
      control: oddsBy(control, inside(words).flat()),
    };
  });
  const atOthersCut = scored.flatMap(({ topics }, fold) => {
    const others = scored.toSpliced(fold, 1).flatMap((each) => each.topics);
    const cut = quantile(oddsWhere(others, true), REFUSED);
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
