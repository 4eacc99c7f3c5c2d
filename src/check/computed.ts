import { agrees, type Figure } from "./figures.ts";
import type { Statement } from "./statements.ts";

const DIFFERENCE =
  /\b(?:by|points?|more|fewer|less|higher|lower|gap|difference|added|additional|extra|gained|lost|rise|fall|drop|increase|decrease)\b/i;
const RATIO = /\b(?:times|for every|for each|each|per|on average|twice|double|half|ratio|percent|per cent)\b|%/i;
/** "fell to 18 percent of …" is a level, not a change. */
const LEVEL = /\bto\s(?:\p{L}+\s)?$/u;

/** A computed value may be rounded to so much of itself. */
const ROUNDED = 0.006;

const says = (figure: Figure, value: number): boolean => {
  if (agrees(figure, value)) return true;
  if (figure.announced === "about") return Math.round(value) === figure.value;
  return figure.announced === "exactly" && Math.abs(value - figure.value) <= ROUNDED * Math.abs(value);
};

/** The first of two statements of one block of which a claimed figure is the difference or the ratio; undefined where it is neither. */
export function computedFrom(
  figure: Figure,
  claim: string,
  about: readonly Statement[],
  others: readonly Statement[],
): Statement | undefined {
  if (LEVEL.test(claim.slice(0, figure.start))) return undefined;
  const [difference, ratio] = [DIFFERENCE.test(claim), RATIO.test(claim)];
  const fits = (a: Statement, b: Statement): boolean => {
    if (a === b || a.form !== b.form || a.sentence.block !== b.sentence.block) return false;
    const change = Math.abs(a.value - b.value);
    if (difference && a.form === figure.form && says(figure, change)) return true;
    if (!ratio || b.value <= 0) return false;
    return says(figure, figure.form === "percent" ? (100 * change) / b.value : a.value / b.value);
  };
  return about.find((a) => others.some((b) => fits(a, b)));
}
