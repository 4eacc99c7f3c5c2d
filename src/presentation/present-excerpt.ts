import type { Excerpt } from "../answer/answer.ts";
import type { Library } from "../knowledge/document.ts";
import type { Span } from "../language/sentences.ts";
import { bot, quoted, small, type Part } from "./reply.ts";
import type { Messages } from "./words/english.ts";

/** What presenting needs beside what is presented. */
export interface Presenting {
  readonly library: Library;
  readonly messages: Messages;
}

/** A warning about words of the document: it travels with them, wherever they are shown. */
export const presentNote = (words: string, { text, kind }: Excerpt["notes"][number], messages: Messages): Part =>
  small(quoted(words), bot(` — ${messages.note(text, kind)}`));

/** One excerpt with its place, speaker and notes; `marked` is a span of its block. */
export function presentExcerpt(excerpt: Excerpt, { library, messages }: Presenting, marked?: Span): Part[] {
  const { document, block, heading, start, end, text, speaker, notes } = excerpt;
  const title = library.documents.find(({ id }) => id === document)?.title ?? document;
  const who = speaker ? ` · ${messages.speaker(speaker)}` : "";
  const within = (span: Span): Span => ({
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
  });
  const wordsOf = (span: Span): string => text.slice(within(span).start, within(span).end);
  return [
    { kind: "quotation", text, marks: marked ? [within(marked)] : [] },
    small(bot(`${messages.place({ title, block, heading })}${who}`)),
    ...notes.map((note) => presentNote(wordsOf(note), note, messages)),
  ];
}
