import { cleanQuestion } from "../answer/question.ts";
import type { Answering } from "../answer/ask.ts";
import type { Excerpt } from "../answer/answer.ts";
import { takeDisjoint } from "../answer/compose.ts";
import { overlaps } from "../language/sentences.ts";
import { once } from "../search/once.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import { judgeQuotation } from "./judge-quotation.ts";
import { createQuotations, type Quotation } from "./quotation.ts";
import { judgeFigures } from "./judge-figures.ts";
import { bestSentence, judgeWords } from "./judge-words.ts";
import { readClaim, type Clause } from "./read-claim.ts";
import { sceneOf, type Checking, type Finding } from "./scene.ts";
import { speakersOf } from "./speakers.ts";
import { statementsOf } from "./statements.ts";
import { worst, type Altered, type Check, type Part } from "./verdict.ts";
import { zoneOf } from "./zone.ts";

const judgeClause = (clause: Clause, claim: string, checking: Checking): Finding[] => {
  const scene = sceneOf(clause, claim, checking);
  const isRemark = scene.concepts.length <= 1 && clause.figures.length + clause.years.length === 0;
  if (isRemark && claim !== clause.text && !scene.concepts.some(({ name }) => name)) return [];
  const { findings, evidence = bestSentence(scene), dated } = judgeFigures(scene);
  if (evidence) return [...findings, ...judgeWords(scene, evidence, dated)];
  const { start, end } = clause;
  return [...findings, { claim: { start, end }, kind: "subject", verdict: "not_in_article" }];
};

const asQuotation = ({ block, differences }: Quotation, claim: string): NonNullable<Check["quotation"]> => ({
  verified: differences.length === 0,
  altered: differences.map(({ claim: { start, end }, document }): Altered => {
    return {
      start,
      end,
      text: claim.slice(start, end),
      document: block.block.text.slice(document.start, document.end),
    };
  }),
});

const holds = (excerpt: Excerpt, { block: { document, block }, span }: IndexedSentence): boolean =>
  excerpt.document === document.id && excerpt.block === block.number && overlaps(excerpt, span);

/** Most excerpts that a check shows. */
const MAX_EXCERPTS = 3;

/** Prepares checking for a library: any text is held against its documents. Total: never throws. */
export function createChecker(answering: Answering): (text: string) => Check {
  const { speakerOf, library } = answering;
  const checking: Checking = {
    ...answering,
    speakers: speakersOf(answering),
    zoneOf: once((sentence: IndexedSentence) => zoneOf(sentence, speakerOf)),
    statementsOf: once((sentence: IndexedSentence) => statementsOf(sentence, speakerOf)),
  };
  const quotationIn = createQuotations(answering.index.blocks);
  return (text) => {
    const claim = cleanQuestion(text);
    const quoted = quotationIn(claim);
    const findings = quoted
      ? judgeQuotation(quoted, claim, checking)
      : readClaim(claim).flatMap((clause) => judgeClause(clause, claim, checking));
    const verdict = worst(findings.length === 0 ? ["not_in_article"] : findings.map((each) => each.verdict));
    const sentences = [...new Set(findings.flatMap(({ sentence }) => sentence ?? []))];
    const excerpts = takeDisjoint(sentences, MAX_EXCERPTS, speakerOf);
    const parts = findings.map(({ claim: { start, end }, kind, verdict, sentence, document }): Part => {
      const excerpt = excerpts.findIndex((each) => sentence && holds(each, sentence));
      return {
        claim: { start, end, text: claim.slice(start, end) },
        kind,
        verdict,
        ...(excerpt >= 0 && { excerpt }),
        ...(sentence && document && { document: sentence.block.block.text.slice(document.start, document.end) }),
      };
    });
    const notes = excerpts.flatMap((each) => each.notes);
    return {
      claim,
      verdict,
      library,
      notes,
      excerpts,
      parts,
      ...(quoted && { quotation: asQuotation(quoted, claim) }),
    };
  };
}
