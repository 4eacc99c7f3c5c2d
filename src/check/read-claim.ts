import { splitSentences, trimSpan, type Span } from "../language/sentences.ts";
import { readFigures, type Figure } from "./figures.ts";

/** A part of a claim that can be right or wrong by itself; all offsets within the claim. */
export interface Clause extends Span {
  readonly text: string;
  readonly figures: readonly Figure[]; // Years aside
  readonly years: readonly Figure[];
}

/** Where a claim may fall apart. */
const JOINT = /;\s|,?\s(?:and|but|while|whereas|although|though|yet|after)\s|,\s/gi;
/** Both sides must be able to stand alone: three words or more, with a verb. */
const ALONE = /(?:[\p{L}\p{N}'’.,%-]+\s+){2,}[\p{L}\p{N}%]+/u;
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|[\p{L}]{3,}ed|rose|fell|grew|went|got|made|held|said|says|won|lost|began|led|runs?|shrank|took|goes|gets?)\b/iu;
/** "most of them …" stands alone without one; ", said somebody" never does. */
const PARTITIVE = /^(?:most|many|some|all|half|none|each) of (?:them|these|those|which|whom)\b/i;
const ATTRIBUTION = /^(?:(?:\p{Lu}[\p{L}.]*\s){1,4})?(?:said|says|according to|they say|complained)\b/u;

const standAlone = (left: string, right: string): boolean =>
  !ATTRIBUTION.test(right) &&
  (PARTITIVE.test(right) || [left, right].every((side) => ALONE.test(side) && VERB.test(side)));

const partsOf = (text: string, { start, end }: Span): Span[] => {
  const parts: Span[] = [];
  let from = start;
  for (const { index, 0: joint } of text.slice(start, end).matchAll(JOINT)) {
    const [cut, next] = [start + index, start + index + joint.length];
    if (!standAlone(text.slice(from, cut), text.slice(next, end))) continue;
    parts.push({ start: from, end: cut });
    from = next;
  }
  return [...parts, { start: from, end }];
};

/** Takes a claim apart: its sentences, and their parts where each says something of its own. */
export function readClaim(text: string): Clause[] {
  const figures = readFigures(text);
  return splitSentences(text)
    .flatMap((sentence) => partsOf(text, sentence))
    .map((part) => {
      const span = trimSpan(text, part);
      const own = figures.filter(({ start, end }) => start >= span.start && end <= span.end);
      const years = own.filter(({ form }) => form === "year");
      return {
        ...span,
        text: text.slice(span.start, span.end),
        years,
        figures: own.filter((each) => !years.includes(each)),
      };
    });
}
