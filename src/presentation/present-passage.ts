import type { Around } from "../action.ts";
import type { Passage } from "../answer/passage.ts";
import { presentNote } from "./present-excerpt.ts";
import { bot, privately, small, type Button, type Reply } from "./reply.ts";
import type { Messages } from "./words/english.ts";

/** One block with its warnings and steps to its neighbours; the words that `from` was quoted for are marked. */
export function presentPassage(passage: Passage, messages: Messages, from?: Around): Reply {
  const { document, block, before, after } = passage;
  const { id, edition, title, blocks, notes } = document;
  const { number, text } = block;
  const action = from ?? { kind: "around", document: id, edition, block: number, quoted: number, start: 0, end: 0 };
  const { quoted, start, end } = action;
  const step = (label: string, block: number | undefined): Button[] =>
    block === undefined ? [] : [{ label, action: { ...action, block }, replaces: true }];
  const buttons = [...step(messages.before, before), ...step(messages.after, after)];
  return privately(
    small(bot(messages.passage({ title, block: number, count: blocks.length }))),
    { kind: "quotation", text, marks: number === quoted && end > start ? [{ start, end }] : [] },
    ...notes.filter((note) => note.block === number).map((note) => presentNote(note.words, note, messages)),
    ...(buttons.length > 0 ? [{ kind: "buttons", buttons } as const] : []),
  );
}
