import { z } from "zod";

/** A person whom the document names, with the office that it gives them. */
export const personSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, "an id is made of a-z, 0-9 and -"),
  name: z.string().min(1),
  office: z.string().optional(),
  block: z.int().positive(),
  /** The verbatim words that name the person (and the office, where there is one). */
  words: z.string().min(1),
});

/** A person whom the document names, with the office that it gives them. */
export type Person = z.infer<typeof personSchema>;
