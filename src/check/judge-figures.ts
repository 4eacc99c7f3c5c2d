import type { Concept } from "../answer/concept.ts";
import type { Span } from "../language/sentences.ts";
import { contentTerms, type IndexedSentence } from "../search/indexed-text.ts";
import { computedFrom } from "./computed.ts";
import { agrees, unitOf, type Figure } from "./figures.ts";
import type { Checking, Finding, Scene } from "./scene.ts";
import { besideOf, nearestYear, type Statement } from "./statements.ts";
import type { PartKind, Verdict } from "./verdict.ts";
import { fitOf } from "./zone.ts";

/** Share of a claim of which a statement with the very value must speak, one with another value, and of what stands beside it. */
const SPEAKS = { same: 0.2, other: 0.5, beside: 0.35, computed: 0.3 } as const;
/** So much better another figure must fit what stands beside the claimed one, or all, for the value to belong to something else. */
const EXCHANGED = { beside: 0.25, all: 0.4, slack: 0.05 } as const;
/** What counts for a statement beside how much of the claim it speaks of: the words beside it, its year, the exact value. */
const ORDER = { beside: 0.5, year: 0.3, exact: 0.2 } as const;
/** A counted thing found no better than this is another one. */
const COUNTS = { words: 2, atLeast: 0.2, commonest: 100 } as const;

/** A statement as the document's word on a claimed figure. */
interface Hit {
  readonly statement: Statement;
  readonly same: boolean; // It has the claimed value
  readonly fit: number;
  readonly near: number;
  readonly order: number;
}

const hitsOf = (scene: Scene, figure: Figure, beside: readonly Concept[], statements: readonly Statement[]): Hit[] => {
  const year = nearestYear(figure, scene.clause.years);
  return statements
    .filter(({ form }) => form === figure.form)
    .map((statement): Hit => {
      const timely = year === undefined || statement.year === undefined ? 0.5 : Number(statement.year === year);
      const exact = statement.value === figure.value;
      // A value that is only rounded is not recognised in another year.
      const same =
        agrees(figure, statement.value, statement.announced) && (exact || timely > 0 || scene.turns.length > 0);
      const fit = fitOf(scene.concepts, statement.zone);
      const near = beside.length > 0 ? fitOf(beside, statement.beside) : fit;
      const order = fit + ORDER.beside * near + ORDER.year * timely + ORDER.exact * Number(exact);
      return { statement, same, fit, near, order };
    })
    .toSorted((a, b) => b.order - a.order);
};

/** Whether the claimed value stands for something else in the document. */
const isExchanged = (equal: Hit, other: Hit | undefined): boolean =>
  other !== undefined &&
  other.fit >= equal.fit - EXCHANGED.slack &&
  (other.near - equal.near > EXCHANGED.beside || other.fit - equal.fit > EXCHANGED.all);

/** Which years of a claim the document does not give for a value that it has. */
const mistimed = ({ clause, turns }: Scene, figure: Figure, { year, years }: Statement): Span[] => {
  const strange = clause.years.filter(({ value }) => !years.includes(value));
  if (strange.length > 0 || turns.length > 0) return strange;
  const own = nearestYear(figure, clause.years);
  const alike = clause.figures.filter(({ form }) => form === figure.form).length;
  const other = own !== undefined && year !== undefined && year !== own;
  return other && (clause.years.length === 1 || alike > 1) ? clause.years.filter(({ value }) => value === own) : [];
};

/** "People" are whatever is counted, and "back" is nothing. */
const isCounted = ({ wordClass, term: { word } }: Concept, { meaning }: Checking): boolean =>
  wordClass !== "adverb" && (meaning.rank(word) ?? COUNTS.commonest) >= COUNTS.commonest;

/** What a claim counts where an editor says that the value counts something else. */
const miscounted = (
  { spanOf, checking }: Scene,
  figure: Figure,
  beside: readonly Concept[],
  { facts, sentence }: Statement,
): Span | undefined => {
  const [first, ...others] = beside
    .filter((each) => spanOf(each).start >= figure.end && isCounted(each, checking))
    .slice(0, COUNTS.words);
  const kinds = facts.filter(({ fact }) => fact.unit !== undefined && fact.unit !== "%");
  if (!first || kinds.length === 0) return undefined;
  const described = kinds.flatMap(({ fact: { unit = "", measure, label } }) =>
    contentTerms(`${unit}. ${measure}. ${label}`),
  );
  const terms = [...described, ...sentence.content.map(({ term }) => term)];
  const fits = fitOf([first, ...others], new Map(terms.map((term) => [term, 1]))) >= COUNTS.atLeast;
  return fits ? undefined : spanOf(first);
};

const PREPOSITION = /\b(by|to|from)\s(?:\p{L}+\s)?$/u;
const LEVEL = /^\s(?:as (?:many|much)|of (?:its|the|their|what))\b/;

/** Whether a claim gives as a change what the document gives as a level, or the other way round. */
const mistakesChange = ({ claim, turns }: Scene, figure: Figure, { sentence, start }: Statement): boolean => {
  const [, before] = PREPOSITION.exec(claim.slice(0, figure.start)) ?? [];
  const claimed = LEVEL.test(claim.slice(figure.end)) ? "to" : before;
  const [, own] = PREPOSITION.exec(sentence.block.block.text.slice(0, start)) ?? [];
  if (claimed === undefined || own === undefined || (turns.length === 0 && claimed !== "to")) return false;
  return (claimed === "by") !== (own === "by");
};

/** What is judged of the figures of a claim: findings, the sentence that decides, and whether its years were looked at. */
export interface FigureJudgement {
  readonly findings: readonly Finding[];
  readonly evidence: IndexedSentence | undefined;
  readonly dated: boolean;
}

const judgeFigure = (scene: Scene, figure: Figure, statements: readonly Statement[]): FigureJudgement => {
  const { claim, clause, concepts, spanOf } = scene;
  const isBeside = besideOf(
    claim,
    figure,
    clause.figures.filter((each) => each !== figure),
  );
  const beside = concepts.filter((each) => isBeside(spanOf(each)));
  const hits = hitsOf(scene, figure, beside, statements);
  const [equal, other] = [hits.find(({ same }) => same), hits.find(({ same }) => !same)];
  const finding = (
    verdict: Verdict,
    statement?: Statement,
    kind: PartKind = "figure",
    span: Span = figure,
  ): Finding => ({
    claim: { start: span.start, end: span.end },
    kind,
    verdict,
    ...(statement && { sentence: statement.sentence, document: { start: statement.start, end: statement.end } }),
  });
  if (equal && equal.fit >= SPEAKS.same) {
    const { statement } = equal;
    const wrong = (kind: PartKind, span?: Span | false): Finding[] =>
      span ? [finding("contradicted", statement, kind, span)] : [];
    const [unit, own] = [unitOf(claim, figure), unitOf(statement.sentence.block.block.text, statement)];
    const findings = [
      finding(statement.garbled ? "garbled" : "supported", statement),
      ...wrong("subject", isExchanged(equal, other) && figure),
      ...wrong("subject", miscounted(scene, figure, beside, statement)),
      ...wrong("unit", unit && unit.unit !== own?.unit && unit),
      ...wrong("direction", mistakesChange(scene, figure, statement) && figure),
      ...mistimed(scene, figure, statement).flatMap((span) => wrong("period", span)),
    ];
    return { findings, evidence: statement.sentence, dated: true };
  }
  const inYears = ({ year }: Statement): boolean =>
    clause.years.length > 1 && clause.years.some(({ value }) => value === year);
  const about = hits.filter(({ fit }) => fit >= SPEAKS.computed).map(({ statement }) => statement);
  const computed = computedFrom(figure, claim, [...statements.filter(inYears), ...about], statements);
  if (computed) return { findings: [finding("supported", computed)], evidence: computed.sentence, dated: true };
  if (!other || other.fit < SPEAKS.other || other.near < SPEAKS.beside || concepts.length === 0)
    return { findings: [finding("not_in_article")], evidence: undefined, dated: false };
  const known = clause.years.every(({ value }) => other.statement.years.includes(value));
  const verdict = known ? "contradicted" : "not_in_article";
  return { findings: [finding(verdict, other.statement)], evidence: other.statement.sentence, dated: true };
};

/** Holds the figures of a part of a claim against those of the documents. */
export function judgeFigures(scene: Scene): FigureJudgement {
  const statements = scene.sentences.flatMap(scene.checking.statementsOf);
  const judged = scene.clause.figures.map((figure) => judgeFigure(scene, figure, statements));
  return {
    findings: judged.flatMap(({ findings }) => findings),
    evidence: judged.findLast(({ evidence }) => evidence)?.evidence,
    dated: judged.some(({ dated }) => dated),
  };
}
