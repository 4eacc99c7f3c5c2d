import { overlaps, trimSpan, type Span } from "../language/sentences.ts";
import type { Block, Document } from "../knowledge/document.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import { figureNotesOn } from "../knowledge/fact.ts";
import type { Excerpt, Slice } from "./answer.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";

/** Most characters and sentences of an excerpt; only a longer single sentence or a figure note may exceed them. */
const MAX_CHARACTERS = 700;
const MAX_SENTENCES = 3;
const REFERS = /^\W*(?:It|He|She|They|His|Her|Its|Their|This|These|That|Those|Such|The (?:latter|former|two|same))\b/;

/** The only place where text of the document enters an answer: always a slice. */
export const sliceOf = (block: Block, span: Span): Slice => {
  const { start, end } = trimSpan(block.text, span);
  return { start, end, text: block.text.slice(start, end) };
};

/** Grows a span to whole sentences until it covers every figure note that it touches. */
const coverNotes = (document: Document, block: Block, span: Span): Span => {
  const touched = figureNotesOn(document.notes, block.number, span);
  const wanted = touched.reduce(
    (sum, note) => ({ start: Math.min(sum.start, note.start), end: Math.max(sum.end, note.end) }),
    span,
  );
  const within = block.sentences.filter((sentence) => overlaps(sentence, wanted));
  const grown = { start: within[0]?.start ?? wanted.start, end: within.at(-1)?.end ?? wanted.end };
  return grown.start < span.start || grown.end > span.end ? coverNotes(document, block, grown) : span;
};

/** The sentence before one that begins with a pronoun and is hard to read without it. */
export const referentOf = ({ block, span, position }: IndexedSentence): IndexedSentence | undefined =>
  REFERS.test(block.block.text.slice(span.start, span.start + 30)) ? block.sentences[position - 1] : undefined;

/** What a sentence refers back to comes along where there is room, unless it is shown as a passage of its own. */
const withReferent = (sentence: IndexedSentence, apart: ReadonlySet<IndexedSentence>): Span => {
  const { end } = sentence.span;
  let first = sentence;
  while (sentence.position - first.position < MAX_SENTENCES - 1) {
    const before = referentOf(first);
    if (!before || apart.has(before) || end - before.span.start > MAX_CHARACTERS) break;
    first = before;
  }
  return { start: first.span.start, end };
};

/** The excerpt around a sentence: the sentence, what it refers back to, and all of any figure note that it touches. */
export function excerptAround(
  sentence: IndexedSentence,
  speakerOf: SpeakerOf,
  apart: ReadonlySet<IndexedSentence> = new Set(),
): Excerpt {
  const { document, block } = sentence.block;
  const slice = sliceOf(block, coverNotes(document, block, withReferent(sentence, apart)));
  const speaker = speakerOf(document, block, sentence.span);
  return {
    document: document.id,
    edition: document.edition,
    block: block.number,
    ...slice,
    focus: sliceOf(block, sentence.span),
    heading: block.heading,
    ...(speaker && { speaker }),
    notes: document.notes
      .filter((note) => note.block === block.number && overlaps(note, slice))
      .map(({ id, kind, start, end, text }) => ({ id, kind, start, end, text })),
  };
}
