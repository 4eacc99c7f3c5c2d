import { z } from "zod";
import { overlaps, type Span } from "../language/sentences.ts";

const identifier = z.string().regex(/^[a-z0-9-]{1,60}$/, "an id is made of a-z, 0-9 and -");
/** Words copied from a block, character by character. */
export const verbatim = z.string().min(1);

const personSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  office: z.string().optional(),
  block: z.int().positive(),
  words: verbatim, // The words that name the person (and the office, where there is one)
});

const valueSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    number: z.number(),
    bound: z.enum(["exactly", "more_than", "at_least", "less_than", "about"]).default("exactly"),
  }),
  z.strictObject({ kind: z.literal("range"), from: z.number(), to: z.number() }),
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()).min(1), open: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal("name"), name: z.string() }),
  z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
]);

const factSchema = z.strictObject({
  id: identifier,
  label: z.string().min(1).max(100), // What a reader would call it: "Arrests since the campaign began"
  subject: z.string().min(1), // Whom or what it is about
  measure: z.string().min(1), // What is measured or named: "arrests", "office", "duration"
  value: valueSchema,
  unit: z.string().optional(),
  period: z.string().optional(), // "1999", "1990/1999", "1999-05-20", "since 1995": as the document bounds it in time
  scope: z.string().optional(), // What the figure covers: "nationwide", "gangs of illegal payment"
  speaker: identifier.optional(), // Id of the person who says it
  attribution: z.enum(["narrator", "press_conference", "official"]), // The text's own voice, a conference's, a person's
  block: z.int().positive(),
  words: verbatim, // The run of words that states the fact
  answer: verbatim, // The shortest run within `words` that answers: the figure, the name, the date
  garbled: z.boolean().default(false), // Its figure lies inside a figure note: never given as a direct answer
});

/** Words that look like a fact and are none: the first word of a sentence, a name that only says who speaks. */
const notFactSchema = z.strictObject({ block: z.int().positive(), words: verbatim, why: z.string().min(1) });

/** A file of facts, of the persons who state them, and of what is not a fact. */
export const factsSchema = z.strictObject({
  persons: z.array(personSchema).default([]),
  facts: z.array(factSchema).default([]),
  not_facts: z.array(notFactSchema).default([]),
});

/** A person whom the document names, with the office that it gives them. */
export type Person = z.infer<typeof personSchema>;
/** One statement of the document as data; where the words that state it, and those that answer, stand in the block. */
export type Fact = z.infer<typeof factSchema> & { readonly span: Span; readonly answerSpan: Span };

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

/** The figure notes that a run of a block touches. */
export const figureNotesOn = (notes: readonly Note[], block: number, span: Span): Note[] =>
  notes.filter((note) => note.kind === "figure" && note.block === block && overlaps(note, span));
