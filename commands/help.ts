import type { Command } from "../src/command.ts";
import { presentHelp } from "../src/presentation/present-help.ts";

/** Says what there is. */
export const help: Command = {
  name: "help",
  description: "What you can type, and what comes back",
  options: {},
  execute: (_values, surroundings) => presentHelp(surroundings),
  data: (_values, { commands, engine: { library } }) => ({
    library: library.edition,
    documents: library.documents.map(({ id, edition, title, blocks }) => ({
      id,
      edition,
      title,
      blocks: blocks.length,
    })),
    commands: commands.map(({ name, description, options }) => ({ name, description, options })),
  }),
};
