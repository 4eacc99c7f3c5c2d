import { z } from "zod";

/** How the document says it: in its own voice, in that of an unnamed conference, or of a named person. */
const attributionSchema = z.enum(["narrator", "press_conference", "official"]);

const number = z.number();
const valueSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    number,
    bound: z.enum(["exactly", "more_than", "at_least", "less_than", "about"]).default("exactly"),
  }),
  z.strictObject({ kind: z.literal("range"), from: number, to: number }),
  z.strictObject({
    kind: z.literal("list"),
    items: z.array(z.string()).min(1),
    open: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal("name"), name: z.string() }),
  z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
]);

const identifier = z.string().regex(/^[a-z0-9-]{1,60}$/, "an id is made of a-z, 0-9 and -");
const verbatim = z.string().min(1);

/** One statement of the document as data, with the words that state it. */
export const factSchema = z.strictObject({
  id: identifier,
  /** What a reader would call it: "Arrests since the campaign began". */
  label: z.string().min(1).max(100),
  /** Whom or what it is about. */
  subject: z.string().min(1),
  /** What is measured or named: "arrests", "office", "duration". */
  measure: z.string().min(1),
  value: valueSchema,
  unit: z.string().optional(),
  /** "1999", "1990/1999", "1999-05-20", "since 1995": as the document bounds it in time. */
  period: z.string().optional(),
  /** What the figure covers: "nationwide", "gangs of illegal payment". */
  scope: z.string().optional(),
  /** Id of the person who says it. */
  speaker: identifier.optional(),
  attribution: attributionSchema,
  block: z.int().positive(),
  /** The verbatim run of words that states the fact. */
  words: verbatim,
  /** The shortest verbatim run within `words` that answers: the figure, the name, the date. */
  answer: verbatim,
  /** Its figure lies inside a figure note: never given as a direct answer. */
  garbled: z.boolean().default(false),
});

/** One statement of the document as data, with the words that state it. */
export type Fact = z.infer<typeof factSchema> & {
  /** Where `words` and `answer` stand in the block. */
  readonly span: { readonly start: number; readonly end: number };
  readonly answerSpan: { readonly start: number; readonly end: number };
};

/** Who says a thing, and how the document reports it. */
export type Attribution = z.infer<typeof attributionSchema>;
