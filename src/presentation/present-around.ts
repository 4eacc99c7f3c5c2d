import type { Action } from "../action.ts";
import type { Passage } from "../answer/passage.ts";
import { bot, line, quoted, small, type Button, type Part, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

const steps = (action: Action, { before, after }: Passage, messages: Messages): Part[] => {
  const buttons: Button[] = [];
  if (before !== undefined)
    buttons.push({ label: messages.before, action: { ...action, block: before }, replaces: true });
  if (after !== undefined) buttons.push({ label: messages.after, action: { ...action, block: after }, replaces: true });
  return buttons.length > 0 ? [{ kind: "buttons", buttons }] : [];
};

/** A warning travels with the words that it is about, wherever they are shown. */
const notes = ({ document, block }: Passage, messages: Messages): Part[] =>
  document.notes
    .filter((note) => note.block === block.number)
    .map(({ words, text, kind }) => small(quoted(words), bot(` — ${messages.note(text, kind)}`)));

/** One block with the quoted span marked and steps to its neighbours; without a passage, that the article has changed. */
export function presentAround(action: Action, passage: Passage | undefined, messages: Messages): Reply {
  if (!passage) return { private: true, parts: [line(bot(messages.changed))] };
  const { document, block } = passage;
  const marks =
    block.number === action.quoted && action.end > action.start ? [{ start: action.start, end: action.end }] : [];
  return {
    private: true,
    parts: [
      small(bot(messages.passage({ title: document.title, block: block.number, count: document.blocks.length }))),
      { kind: "quotation", text: block.text, marks },
      ...notes(passage, messages),
      ...steps(action, passage, messages),
    ],
  };
}
