import type { FactEntry } from "../answer/fact-list.ts";
import { bot, line, notice, privately, quoted, small, strong, type Reply } from "./reply.ts";
import type { Messages } from "./words/english.ts";

const MAX_SHOWN = 12; // Most facts that one reply shows

/** A list of facts, each with the document's own words and place. */
export function presentFacts(entries: readonly FactEntry[], topic: string, messages: Messages): Reply {
  if (entries.length === 0) return notice(messages.noFacts);
  const items = entries.slice(0, MAX_SHOWN).map(({ fact: { label, answer, block, garbled } }) => {
    const place = bot(` (¶${block}${garbled ? messages.garbled : ""})`);
    return [strong(label), bot(": "), quoted(answer), place];
  });
  const rest = entries.length - items.length;
  const more = rest > 0 ? [small(bot(messages.moreFacts(rest)))] : [];
  return privately(line(bot(messages.facts(entries.length, topic))), { kind: "list", items }, ...more);
}
