import { integer, text, textOf, type Command, type Values } from "../src/command.ts";
import { presentPassage } from "../src/presentation/present-passage.ts";
import { notice } from "../src/presentation/reply.ts";

const requestOf = (values: Values) => ({
  document: textOf(values, "document") || undefined,
  block: Number(values["passage"] ?? 1),
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
    const passage = engine.read(request);
    return passage ? presentPassage(passage, messages) : notice(messages.noSuchPassage(request.block));
  },
  data: (values, { engine }) => {
    const { document = null, block } = requestOf(values);
    const library = engine.library.edition;
    const passage = engine.read(requestOf(values));
    if (!passage) return { found: false, document, block, library };
    const { before = null, after = null } = passage;
    const { id, edition, title, blocks, notes } = passage.document;
    const { number, kind, role, heading, text } = passage.block;
    const place = { document: id, edition, library, title, block: number, count: blocks.length };
    const warnings = notes
      .filter((note) => note.block === number)
      .map(({ id, kind, start, end, text }) => ({ id, kind, start, end, text }));
    return { found: true, ...place, kind, role, heading, text, notes: warnings, before, after };
  },
};
