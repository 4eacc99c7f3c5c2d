import { readQuestion } from "../answer/question.ts";
import { figureNotesOn } from "../knowledge/fact.ts";
import { isStopWord } from "../language/stop-words.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { agrees, readFigures, type Figure } from "./figures.ts";
import type { Quotation } from "./quotation.ts";
import type { Checking, Finding } from "./scene.ts";
import { readDenials, readTurns } from "./turns.ts";
import type { PartKind, Verdict } from "./verdict.ts";

/** A word that stands for another from this strength on is no change of what is said. */
const STANDS_FOR = 0.4;

type Difference = Quotation["differences"][number];

const figuresIn = (text: string, span: Span): Figure[] => readFigures(text).filter((each) => overlaps(each, span));

/** What the changed words of a quotation make of it; undefined where they say the same. */
const judgeDifference = (
  { claim, document }: Difference,
  text: string,
  source: string,
  checking: Checking,
): readonly [PartKind, Verdict] | undefined => {
  const [mine, own] = [text.slice(claim.start, claim.end), source.slice(document.start, document.end)];
  const [claimed, actual] = [figuresIn(text, claim), figuresIn(source, document)];
  const wrong = claimed.find((each, at) => {
    const other = actual[at];
    return !other || other.form !== each.form || !agrees(each, other.value, other.announced);
  });
  if (wrong) return [wrong.form === "year" ? "period" : "figure", "contradicted"];
  if (readDenials(mine).length !== readDenials(own).length) return ["negation", "contradicted"];
  const [turn, ownTurn] = [readTurns(mine)[0], readTurns(own)[0]];
  if (turn && ownTurn && turn.direction !== ownTurn.direction) return ["direction", "contradicted"];
  const question = readQuestion(mine, checking);
  const words = readQuestion(own, checking).concepts.map(({ term }) => term.term);
  const isNew = question.concepts.filter(
    ({ term, alternatives }) =>
      term.kind === "word" &&
      term.word.length > 1 &&
      !isStopWord(term.word) &&
      !words.includes(term.term) &&
      !alternatives.some(({ strength, terms }) => strength >= STANDS_FOR && terms.some((each) => words.includes(each))),
  );
  if (isNew.length === 0) return undefined;
  return ["subject", words.length > 0 ? "contradicted" : "not_in_article"];
};

/** What the document makes of a text that is a run of it, or nearly one. */
export function judgeQuotation({ block, span, differences }: Quotation, text: string, checking: Checking): Finding[] {
  const {
    document,
    block: { number, text: source },
  } = block;
  const sentence = block.sentences.find((each) => overlaps(each.span, span));
  const isGarbled = figureNotesOn(document.notes, number, span).length > 0;
  const altered = differences.flatMap((each): Finding[] => {
    const [kind, verdict] = judgeDifference(each, text, source, checking) ?? [];
    return kind && verdict ? [{ claim: each.claim, kind, verdict, sentence, document: each.document }] : [];
  });
  const whole: Finding = {
    claim: { start: 0, end: text.length },
    kind: "subject",
    verdict: isGarbled ? "garbled" : "supported",
    sentence,
    document: span,
  };
  return [whole, ...altered];
}
