import { z } from "zod";
import type { Span } from "../language/sentences.ts";
import { identifier, verbatim } from "./fact.ts";

/** An editor's warning about a run of words: the text stays as it is, the note travels with it. */
export const noteSchema = z.strictObject({
  id: identifier,
  /** figure: the text contradicts or garbles itself; wording: odd or mistranslated. */
  kind: z.enum(["figure", "wording"]),
  block: z.int().positive(),
  /** The smallest run of words that is wrong; must occur once in the block. */
  words: verbatim,
  /** What the reader is told. */
  text: z.string().min(1).max(300),
});

/** A warning with its place in the block. */
export type Note = z.infer<typeof noteSchema> & Span;
