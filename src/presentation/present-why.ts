import type { Why } from "../answer/why.ts";
import { bot, line, separator, small, type Part, type Run } from "./reply.ts";
import type { Messages } from "./words/english.ts";

/** How an answer came about: words with and without support, what decided, the runner-up, the threshold. */
export function presentWhy({ words, decided, runnerUp, confidence, threshold }: Why, messages: Messages): Part[] {
  const found = words.map(({ asked, found }): Run[] => [bot(messages.why.word(asked, found))]);
  const parts = decided.map(({ name, by }): Run[] => [bot(messages.why.part(name, by))]);
  const asked = [line(bot(messages.why.confidence(confidence, threshold))), { kind: "list", items: found }] as const;
  if (!runnerUp) return [separator, ...asked];
  const other = [
    line(bot(messages.why.runnerUp(runnerUp.block))),
    { kind: "quotation", text: runnerUp.text, marks: [] },
  ] as const;
  return [separator, ...asked, ...other, small(bot(messages.why.decided)), { kind: "list", items: parts }];
}
