import type { Action } from "../action.ts";
import type { Passage } from "../answer/passage.ts";
import { bot, line, small, type Button, type Part, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

const steps = (action: Action, { before, after }: Passage, messages: Messages): Part[] => {
  const buttons: Button[] = [];
  if (before !== undefined) buttons.push({ label: messages.before, action: { ...action, block: before } });
  if (after !== undefined) buttons.push({ label: messages.after, action: { ...action, block: after } });
  return buttons.length > 0 ? [{ kind: "buttons", buttons }] : [];
};

/** One block with the quoted span marked and steps to its neighbours; without a passage, that the article has changed. */
export function presentAround(action: Action, passage: Passage | undefined, messages: Messages): Reply {
  if (!passage) return { private: true, parts: [line(bot(messages.changed))] };
  const { document, block } = passage;
  const marks =
    block.number === action.quoted && action.end > action.start
      ? [{ start: action.start, end: action.end }]
      : [];
  return {
    private: true,
    parts: [
      small(
        bot(messages.passage({ title: document.title, block: block.number, count: document.blocks.length })),
      ),
      { kind: "quotation", text: block.text, marks },
      ...steps(action, passage, messages),
    ],
  };
}
