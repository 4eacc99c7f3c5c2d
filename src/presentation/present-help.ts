import type { Surroundings } from "../command.ts";
import { bot, line, small, strong, type Reply } from "./reply.ts";

/** Help: every command with its description. */
export function presentHelp({ engine, messages, commands }: Surroundings): Reply {
  const titles = engine.library.documents.map(({ title }) => title);
  const items = commands.map(({ name, description }) => [strong(name), bot(` — ${description}`)]);
  return {
    private: true,
    parts: [line(bot(messages.help.intro(titles))), { kind: "list", items }, small(bot(messages.help.outro))],
  };
}
