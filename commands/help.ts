import type { Command } from "../src/command.ts";
import { bot, line, privately, small, strong } from "../src/presentation/reply.ts";

/** Says what there is. */
export const help: Command = {
  name: "help",
  description: "What you can type, and what comes back",
  options: {},
  execute: (_values, { commands, messages, engine: { library } }) => {
    const items = commands.map(({ name, description }) => [strong(name), bot(` — ${description}`)]);
    const { intro, outro } = messages.help;
    return privately(line(bot(intro(library.documents))), { kind: "list", items }, small(bot(outro)));
  },
  data: (_values, { commands: all, engine: { library } }) => {
    const held = library.documents;
    const documents = held.map(({ id, edition, title, blocks }) => ({ id, edition, title, blocks: blocks.length }));
    const commands = all.map(({ name, description, options }) => ({ name, description, options }));
    return { library: library.edition, documents, commands };
  },
};
