import type { Passage } from "../answer/passage.ts";
import { presentAround } from "./present-around.ts";
import { bot, line, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

/** One block to read, with steps to its neighbours. */
export function presentPassage(passage: Passage | undefined, number: number, messages: Messages): Reply {
  if (!passage) return { private: true, parts: [line(bot(messages.noSuchPassage(number)))] };
  const { document, block } = passage;
  const { id, edition } = document;
  const action = {
    kind: "around",
    document: id,
    edition,
    block: block.number,
    quoted: block.number,
    start: 0,
    end: 0,
  } as const;
  return presentAround(action, passage, messages);
}
