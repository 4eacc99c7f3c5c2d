import type { Models } from "../answer/models.ts";
import { createScorer } from "../answer/scorer.ts";
import { readTerms } from "../language/terms.ts";
import { eachFold, FOLDS } from "./cross-validation.ts";
import { areaUnderCurve, balanced, bestCut, mean, quantile } from "./figures.ts";
import type { Prepared } from "./prepared.ts";
import type { TrainingList } from "./scorer-gradient.ts";
import {
  adversarial,
  againstNothing,
  detailRemoved,
  judge,
  offTopic,
  trainPlain,
  WEIGHTS,
  type Posed,
} from "./train-answerable.ts";
import { trainScorer } from "./train-scorer.ts";

/** Log-odds that a question is answered, and whether it is. */
interface Judged {
  readonly odds: number;
  readonly answerable: boolean;
}

/** Buckets of the words of questions, for the control that sees nothing else. */
const BUCKETS = 512;

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

const curve = (judged: readonly Judged[]): string => {
  const [yes, no] = [true, false].map((kind) =>
    judged.flatMap((each) => (each.answerable === kind ? [each.odds] : [])),
  );
  const refused = (kept: number): number => mean((no ?? []).map((odds) => odds < quantile(yes ?? [], 1 - kept)));
  return CURVE.map((kept) => `${percent(kept)} kept: ${percent(refused(kept))}`).join(", ");
};

/** Scores whether Footnote knows when to say no, by article: neither the models of an article nor the judge have seen it. */
export function printAnswerable(
  own: readonly Prepared[],
  others: readonly Prepared[],
  modelsOf: (place: number) => Models,
  prepareTexts: Parameters<typeof detailRemoved>[1],
  print: (line: string) => void,
): void {
  const posed = {
    topics: own.map((each, place) => offTopic(each, own[(place + 1) % own.length])),
    others: own.map(({ title }) => others.filter((each) => each.title === title).flatMap(adversarial)),
    removed: own.map((each) => detailRemoved(each, prepareTexts)),
  };
  const judgeAll = (articles: readonly (readonly Posed[])[], weight: number) =>
    articles.map((each, place) => judge(each, modelsOf(place), weight));
  const topics = judgeAll(posed.topics, WEIGHTS.topics);
  const hard = judgeAll(posed.others, WEIGHTS.adversarial);
  const removed = judgeAll(posed.removed, WEIGHTS.removed);
  const words = posed.others.map((each) => each.map(wording));
  const scored = eachFold(FOLDS, (outside, inside) => {
    const flat = (lists: readonly (readonly TrainingList[])[]): TrainingList[] => outside(lists).flat();
    const { score } = createScorer(trainPlain([topics, hard, removed].flatMap(flat), flat(topics)));
    const control = createScorer(
      trainScorer(flat(words), { features: BUCKETS, inputs: 0, outputs: 0, hidden: 0 }, { decay: 1 }),
    );
    const oddsOf = (by: typeof score, lists: readonly TrainingList[]): Judged[] =>
      lists.flatMap(({ items: [item], right }) => (item ? [{ odds: by(item), answerable: right[0] === 1 }] : []));
    const cut = bestCut(oddsOf(score, flat(hard)));
    return {
      topics: oddsOf(score, inside(topics).flat()),
      hard: oddsOf(score, inside(hard).flat()).map((each) => ({ ...each, odds: each.odds - cut })),
      removed: oddsOf(score, inside(removed).flat()),
      control: oddsOf(control.score, inside(words).flat()),
    };
  });
  const pooled = (part: "topics" | "hard" | "removed" | "control"): Judged[] => scored.flatMap((fold) => fold[part]);
  const [kept, refused] = balanced(pooled("topics"));
  print(`\nSaying no, cross-validated (${FOLDS} folds):`);
  print(`  another article's questions: ${percent(refused)} refused at ${percent(kept)} of its own kept`);
  for (const [name, part] of [
    ["SQuAD 2.0", "hard"],
    ["  by the wording of the question alone", "control"],
    ["paragraph removed", "removed"],
  ] as const)
    print(`  ${name}: AUROC ${percent(areaUnderCurve(pooled(part)))}; ${curve(pooled(part))}`);
  print(`  SQuAD 2.0: balanced accuracy ${percent(mean(balanced(pooled("hard"))))}`);
}
