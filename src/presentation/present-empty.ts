import { bot, line, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

/** What is said when there is nothing to look for. */
export const presentEmpty = ({ emptyQuestion }: Messages): Reply => ({
  private: true,
  parts: [line(bot(emptyQuestion))],
});
