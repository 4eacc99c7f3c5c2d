/** A run of characters of one block: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two runs of the same block share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a run lies within another one of the same block. */
export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Characters that two runs of the same block share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The spans of a list that share no character with one before them in it. */
export const disjoint = <T extends Span>(spans: readonly T[]): T[] => {
  const kept: T[] = [];
  for (const span of spans) if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  return kept;
};

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** `Intl.Segmenter` breaks after these although the sentence goes on. Titles, Latin, references, initials. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘[])(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Sts|Ste|Mt|Ft|Rev|Hon|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Adm|Cmdr|Gov|Sen|Rep|Pres|Sr|Jr|Messrs|Fr|Br|v|vs|c|ca|cf|e\.g|i\.e|viz|approx|est|etc|al|fig|figs|no|nos|vol|vols|pp|p|ch|sec|art|op|cit|ed|eds|trans|b|d|r|fl|Inc|Ltd|Co|Corp|Bros|Univ|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Rd)|\p{Lu}|(?:\p{L}\.)+\p{L})\.\s*$/u;
/** Abbreviations that may well end a sentence: they join only when what follows does not look like a start. */
const MAY_END = /(?:\b(?:etc|al|Inc|Ltd|Co|Corp|Jr|Sr)|(?:\p{Lu}\.){2,}|\b(?:a|p)\.m)\.?\s*$/u;
/** A start that cannot begin a sentence: lower case, closing punctuation, a comma. */
const CONTINUES = /^[\p{Ll},;:)\]–—-]/u;
/** “…every six years.” Ada Holm said. — the few words that name the speaker belong to the quotation. */
const ATTRIBUTION =
  /^(?:[\p{Lu}][\p{L}.'’-]*\s){1,4}(?:said|says|added|noted|explained|stated|told|asked|replied|wrote)\b[^.“"]{0,20}\.?\s*$/u;
const CLOSED_QUOTATION = /[.!?…]["”’]\s*$/u;

const joins = (left: string, right: string): boolean => {
  if (CONTINUES.test(right)) return true;
  if (CLOSED_QUOTATION.test(left) && ATTRIBUTION.test(right)) return true;
  return ABBREVIATION.test(left) && !MAY_END.test(left);
};

/** A semicolon parts a sentence longer than this, in characters, where both sides can stand alone. */
const LONG_SENTENCE = 140;
const SHORTEST_CLAUSE = 40;

/** The independent clauses of a long sentence; the sentence itself where there are none. */
const clauses = (text: string, { start, end }: Span): Span[] => {
  if (end - start <= LONG_SENTENCE) return [{ start, end }];
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/\s?;\s+/g)) {
    const cut = start + index + mark.length;
    if (cut - from < SHORTEST_CLAUSE || end - cut < SHORTEST_CLAUSE) continue;
    spans.push({ start: from, end: cut });
    from = cut;
  }
  return [...spans, { start: from, end }];
};

/** The sentences of a block as spans that tile it, trailing space included; unlike `Intl.Segmenter` alone, none ends after "Dr.". */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  // A line break inside a block is a soft wrap; to the segmenter it would end a sentence.
  for (const { segment, index } of SEGMENTER.segment(text.replaceAll(/[\n\r\t\u2028\u2029]/g, " "))) {
    const end = index + segment.length;
    const last = spans.at(-1);
    if (last && joins(text.slice(last.start, last.end), segment)) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start: index, end });
  }
  return spans.flatMap((span) => clauses(text, span));
}

/** The same span without the white space at its ends; never empty unless the text is all white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const trail = slice.length - slice.trimEnd().length;
  return lead === slice.length ? { start, end: start } : { start: start + lead, end: end - trail };
}
