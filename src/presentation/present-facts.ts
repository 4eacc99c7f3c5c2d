import type { FactEntry } from "../answer/fact-list.ts";
import { bot, line, quoted, small, strong, type Reply, type Run } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

/** Most facts that one reply shows. */
const MAX_SHOWN = 12;

const item = ({ fact }: FactEntry): Run[] => [
  strong(fact.label),
  bot(": "),
  quoted(fact.answer),
  bot(` (¶${fact.block}${fact.garbled ? ", garbled in the text" : ""})`),
];

/** A list of facts, each with the document's own words and place. */
export function presentFacts(entries: readonly FactEntry[], topic: string, messages: Messages): Reply {
  if (entries.length === 0) return { private: true, parts: [line(bot(messages.noFacts))] };
  const shown = entries.slice(0, MAX_SHOWN);
  const rest = entries.length - shown.length;
  return {
    private: true,
    parts: [
      line(bot(messages.facts(entries.length, topic))),
      { kind: "list", items: shown.map(item) },
      ...(rest > 0 ? [small(bot(messages.moreFacts(rest)))] : []),
    ],
  };
}
