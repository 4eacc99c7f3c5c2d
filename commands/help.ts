import type { Command } from "../src/command.ts";
import { helpData } from "../src/presentation/data/help-data.ts";
import { presentHelp } from "../src/presentation/present-help.ts";

/** Says what there is. */
export const help: Command = {
  name: "help",
  description: "What you can type, and what comes back",
  options: {},
  execute: (_values, surroundings) => presentHelp(surroundings),
  data: (_values, { commands, engine }) => helpData(commands, engine.library),
};
