import type { Engine } from "../engine.ts";
import { asked, bot, line, separator, type Part, type Reply } from "./reply.ts";
import { starters } from "./question-choices.ts";
import type { Messages } from "./words/english.ts";

const EXAMPLES = 3; // Questions that a welcome gives as examples

/** A welcome with questions to begin with, below the answer to what was asked, if anything was. */
export function presentWelcome(engine: Engine, messages: Messages, answer?: Reply): Reply {
  const { documents } = engine.library;
  const items = starters(engine, messages, EXAMPLES).map(({ name }) => [asked(name)]);
  const welcome: Part[] =
    items.length > 0
      ? [line(bot(messages.welcome(documents))), { kind: "list", items }]
      : [line(bot(messages.chat.greeting(documents)))];
  return { private: false, parts: answer ? [...answer.parts, separator, ...welcome] : welcome };
}
