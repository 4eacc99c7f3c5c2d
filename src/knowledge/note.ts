import { z } from "zod";

/** An editor's warning about a span of the text: the text stays as it is, the note travels with it. */
export const noteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, "an id is made of a-z, 0-9 and -"),
  /** figure: the text contradicts or garbles itself; wording: odd or mistranslated. */
  kind: z.enum(["figure", "wording"]),
  block: z.int().positive(),
  /** The smallest verbatim run of words that is wrong; must occur once in the block. */
  words: z.string().min(1),
  /** What the reader is told. */
  text: z.string().min(1).max(300),
});

/** An editor's warning about a span of the text. */
export type Note = z.infer<typeof noteSchema> & {
  readonly start: number;
  readonly end: number;
};
