import type { Library } from "../knowledge/document.ts";
import { bot, line, small, strong, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

/** Help: every command with its description. */
export function presentHelp({
  engine,
  messages,
  commands,
}: {
  readonly engine: { readonly library: Library };
  readonly messages: Messages;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
}): Reply {
  const titles = engine.library.documents.map(({ title }) => title);
  return {
    private: true,
    parts: [
      line(bot(messages.help.intro(titles))),
      {
        kind: "list",
        items: commands.map(({ name, description }) => [strong(name), bot(` — ${description}`)]),
      },
      small(bot(messages.help.outro)),
    ],
  };
}
