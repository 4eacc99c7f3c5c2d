import type { Span } from "../language/sentences.ts";

/** A word that says which way something goes, with its place. */
export type Turn = Span & Readonly<{ direction: "up" | "down" }>;

/** "More than 5" compares with nothing; "more than last year" does. */
const COMPARES = String.raw`(?! than (?:\d|[£$€]|an? |half|one|two|three|four|five|six|seven|eight|nine|ten))`;
const MOVED = "(?:went|gone|going|goes|came|come|shot|moved|are|is|was|were|been)";
const AHEAD = String.raw`(?= (?:by|from|to|on|\d))`;
const UP = new RegExp(
  String.raw`\b(?:r[io]se|risen|rising|rises|increas\w+|grow(?:s|n|th|ing)?|grew|climb\w*|jump(?:s|ed|ing)?|surg\w+|soar\w*|${MOVED} up|doubl\w+|tripl\w+|higher|improv\w+|expand\w*|gained|develop(?:s|ed|ing)|safer|more${COMPARES}|up${AHEAD})\b`,
  "gi",
);
const DOWN = new RegExp(
  String.raw`\b(?:f[ae]ll|fallen|falling|falls|drop(?:s|ped|ping)?|declin\w+|decreas\w+|${MOVED} down|lower(?:ed)?|shr[aiu]nk\w*|shrinking|reduc\w+|plung\w+|plummet\w*|halv\w+|sank|slump\w*|slid|dwindl\w*|worsen\w*|deteriorat\w+|fewer${COMPARES}|less${COMPARES}|minus|down${AHEAD})\b`,
  "gi",
);
const DENIES =
  /\b(?:not|never|no|none|without|neither|nor|cannot|nobody|nothing|hardly|failed to|refus\w+|no longer|instead of|rather than)\b|n['’]t\b/gi;

/** All places of a pattern in a text. */
export const placesOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The words of a text that say which way something goes, in reading order. */
export const readTurns = (text: string): Turn[] =>
  [
    ...placesOf(text, UP).map((span) => ({ ...span, direction: "up" as const })),
    ...placesOf(text, DOWN).map((span) => ({ ...span, direction: "down" as const })),
  ].toSorted((a, b) => a.start - b.start);

/** The words by which a text denies something. */
export const readDenials = (text: string): Span[] => placesOf(text, DENIES);
