import type { Excerpt } from "../answer/answer.ts";
import type { Library } from "../knowledge/document.ts";
import type { Span } from "../language/sentences.ts";
import { bot, quoted, small, type Part } from "./reply.ts";
import type { Messages } from "./words/english.ts";

/** What presenting needs beside what is presented. */
export type Presenting = Readonly<{ library: Library; messages: Messages }>;

/** A warning about words of the document: it travels with them, wherever they are shown. */
export const presentNote = (words: string, { text, kind }: Excerpt["notes"][number], messages: Messages): Part =>
  small(quoted(words), bot(` — ${messages.note(text, kind)}`));

/** One excerpt with its place, speaker and notes; `marked` are spans of its block within the excerpt. */
export function presentExcerpt(
  excerpt: Excerpt,
  { library, messages }: Presenting,
  ...marked: readonly Span[]
): Part[] {
  const { document, block, heading, start, text, speaker, notes } = excerpt;
  const title = library.documents.find(({ id }) => id === document)?.title ?? document;
  const who = speaker ? ` · ${messages.speaker(speaker)}` : "";
  return [
    { kind: "quotation", text, marks: marked.map((mark) => ({ start: mark.start - start, end: mark.end - start })) },
    small(bot(`${messages.place({ title, block, heading })}${who}`)),
    // A note may begin before the excerpt and end after it.
    ...notes.map((note) => presentNote(text.slice(Math.max(note.start - start, 0), note.end - start), note, messages)),
  ];
}

/** A button to read on around an excerpt. */
export const readAround = ({ document, edition, block, start, end }: Excerpt, { messages }: Presenting): Part => {
  const action = { kind: "around", document, edition, block, quoted: block, start, end } as const;
  return { kind: "buttons", buttons: [{ label: messages.around, action }] };
};
