import { integer, numberOf, text, textOf, type Command } from "../src/command.ts";
import { presentPassage } from "../src/presentation/present-passage.ts";

/** Reads one passage as it stands. */
export const read: Command = {
  name: "read",
  description: "Read a passage of the article",
  options: {
    passage: integer("Number of the passage, from 1"),
    document: text("Which document, where there are several", { max: 32 }),
  },
  execute: (values, { engine, messages }) => {
    const block = numberOf(values, "passage") ?? 1;
    const document = textOf(values, "document") || undefined;
    return presentPassage(engine.read({ document, block }), block, messages);
  },
};
