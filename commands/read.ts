import { integer, numberOf, text, textOf, type Command, type Values } from "../src/command.ts";
import { passageData } from "../src/presentation/data/passage-data.ts";
import { presentPassage } from "../src/presentation/present-passage.ts";

const requestOf = (values: Values): { document: string | undefined; block: number } => ({
  document: textOf(values, "document") || undefined,
  block: numberOf(values, "passage") ?? 1,
});

/** Reads one passage as it stands. */
export const read: Command = {
  name: "read",
  description: "Read a passage of the article",
  options: {
    passage: integer("Number of the passage, from 1"),
    document: text("Which document, where there are several", { max: 32 }),
  },
  execute: (values, { engine, messages }) => {
    const request = requestOf(values);
    return presentPassage(engine.read(request), request.block, messages);
  },
  data: (values, { engine }) => {
    const request = requestOf(values);
    return passageData(engine.read(request), request, engine.library);
  },
};
