import type { Engine } from "../engine.ts";
import { asked, bot, line, separator, type Reply } from "./reply.ts";
import { starters } from "./starters.ts";
import type { Messages } from "./words/messages.ts";

/** Questions that a welcome gives as examples. */
const EXAMPLES = 3;

/** A welcome with questions to begin with, below the answer to what was asked, if anything was. */
export function presentWelcome(engine: Engine, messages: Messages, answer?: Reply): Reply {
  const titles = engine.library.documents.map(({ title }) => title);
  const items = starters(engine, EXAMPLES, messages).map(({ question }) => [asked(question)]);
  return {
    private: false,
    parts: [
      ...(answer ? [...answer.parts, separator] : []),
      line(bot(items.length > 0 ? messages.welcome(titles) : messages.chat.greeting(titles))),
      { kind: "list", items },
    ],
  };
}
