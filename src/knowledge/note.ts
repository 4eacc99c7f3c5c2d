import { z } from "zod";
import type { Span } from "../language/sentences.ts";
import { identifier, verbatim } from "./fact.ts";

/** An editor's warning about a run of words: the text stays as it is, the note travels with it. */
export const noteSchema = z.strictObject({
  id: identifier,
  kind: z.enum(["figure", "wording"]), // figure: the text contradicts or garbles itself; wording: odd or mistranslated
  block: z.int().positive(),
  words: verbatim, // The smallest run of words that is wrong; must occur once in the block
  text: z.string().min(1).max(300), // What the reader is told
});

/** A warning with its place in the block. */
export type Note = z.infer<typeof noteSchema> & Span;
