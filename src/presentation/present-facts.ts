import type { FactRequest } from "../answer/fact-list.ts";
import type { Engine } from "../engine.ts";
import { bot, line, notice, privately, quoted, small, strong, type Button, type Reply } from "./reply.ts";
import type { Messages } from "./words/english.ts";

const PAGE = 12; // Facts on a page

/** Which page of which facts. */
export type FactPage = FactRequest & Readonly<{ page: number }>;

/** A page of a list of facts, each with the document's own words and place, and steps to its neighbours. */
export function presentFacts(
  { page, ...request }: FactPage,
  { facts }: Pick<Engine, "facts">,
  messages: Messages,
): Reply {
  const entries = facts(request);
  const pages = Math.ceil(entries.length / PAGE);
  if (entries.length === 0) return notice(messages.noFacts);
  if (page > pages) return notice(messages.noSuchPage(page, pages));
  const items = entries.slice((page - 1) * PAGE, page * PAGE).map(({ fact: { label, answer, block, garbled } }) => {
    const place = bot(` (¶${block}${garbled ? messages.garbled : ""})`);
    return [strong(label), bot(": "), quoted(answer), place];
  });
  const step = (label: string, to: number): Button[] =>
    to < 1 || to > pages ? [] : [{ label, action: { kind: "facts", ...request, page: to }, replaces: true }];
  const buttons = [...step(messages.before, page - 1), ...step(messages.after, page + 1)];
  return privately(
    line(bot(messages.facts(entries.length, request.topic ?? ""))),
    { kind: "list", items },
    ...(pages > 1 ? [small(bot(messages.page(page, pages)))] : []),
    ...(buttons.length > 0 ? [{ kind: "buttons", buttons } as const] : []),
  );
}
