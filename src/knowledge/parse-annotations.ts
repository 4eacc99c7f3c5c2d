import { z } from "zod";
import type { Span } from "../language/sentences.ts";
import { readTerms } from "../language/terms.ts";
import { isStopWord } from "../language/stop-words.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Alias, Block } from "./document.ts";
import { factSchema, type Fact } from "./fact.ts";
import { noteSchema, type Note } from "./note.ts";
import { parseYaml } from "./parse-yaml.ts";
import { personSchema, type Person } from "./person.ts";

/** A file of the corpus: its name as its editor knows it, and its contents. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const factsSchema = z.strictObject({
  persons: z.array(personSchema).default([]),
  facts: z.array(factSchema).default([]),
});
const aliasesSchema = z.record(z.string().min(1), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]));

const spanOf = (words: string, within: string, from = 0): Span | undefined => {
  const start = within.indexOf(words, from);
  return start < 0 ? undefined : { start, end: start + words.length };
};

const unique = (file: string, ids: readonly string[], lineOf: (index: number) => number): void => {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) throw new CorpusError(file, lineOf(index), `id "${id}" is used twice`);
  }
};

/**
 * Notes, each placed in its block.
 * @throws CorpusError where the words are not in the block exactly once.
 */
export function parseNotes({ name, text }: TextFile, blocks: readonly Block[]): Note[] {
  const { value, lineOf } = parseYaml(name, text, z.array(noteSchema).nullable());
  const notes = value ?? [];
  unique(
    name,
    notes.map((note) => note.id),
    (index) => lineOf(index, "id"),
  );
  return notes.map((note, index) => {
    const within = blocks[note.block - 1]?.text ?? "";
    const span = spanOf(note.words, within);
    const fail = (reason: string): never => {
      throw new CorpusError(name, lineOf(index, "words"), `note "${note.id}" ${reason} ¶${note.block}`);
    };
    if (!span) return fail("marks words that are not in");
    if (spanOf(note.words, within, span.start + 1)) return fail("marks words that occur twice in");
    return { ...note, ...span };
  });
}

/**
 * Persons and facts, each with its place.
 * @throws CorpusError where a quotation does not stand in its block, a speaker is unknown, an id repeats, or a
 * fact and the figure notes disagree on whether its figure is sound.
 */
export function parseFacts(
  { name, text }: TextFile,
  blocks: readonly Block[],
  notes: readonly Note[],
): { persons: Person[]; facts: Fact[] } {
  const { value, lineOf } = parseYaml(name, text, factsSchema.nullable());
  const { persons, facts } = value ?? { persons: [], facts: [] };
  unique(
    name,
    persons.map((person) => person.id),
    (index) => lineOf("persons", index, "id"),
  );
  unique(
    name,
    facts.map((fact) => fact.id),
    (index) => lineOf("facts", index, "id"),
  );
  for (const [index, person] of persons.entries()) {
    if (spanOf(person.words, blocks[person.block - 1]?.text ?? "")) continue;
    const reason = `person "${person.id}" quotes words that are not in ¶${person.block}`;
    throw new CorpusError(name, lineOf("persons", index, "words"), reason);
  }
  const place = (fact: z.infer<typeof factSchema>, index: number): Fact => {
    const fail = (key: string, reason: string): never => {
      throw new CorpusError(name, lineOf("facts", index, key), `fact "${fact.id}" ${reason}`);
    };
    const span = spanOf(fact.words, blocks[fact.block - 1]?.text ?? "");
    if (!span) return fail("words", `quotes words that are not in ¶${fact.block}`);
    const answer = spanOf(fact.answer, fact.words);
    if (!answer) return fail("answer", "has an answer that is not within its words");
    if (fact.speaker && !persons.some((person) => person.id === fact.speaker)) {
      return fail("speaker", `names the speaker "${fact.speaker}", who is not among the persons`);
    }
    const answerSpan = { start: span.start + answer.start, end: span.start + answer.end };
    const note = notes.find(
      ({ kind, block, start, end }) =>
        kind === "figure" && block === fact.block && start < answerSpan.end && answerSpan.start < end,
    );
    if (note && !fact.garbled) return fail("answer", `is sound, yet the figure note "${note.id}" covers it`);
    if (!note && fact.garbled) return fail("garbled", "is garbled, yet no figure note covers it");
    return { ...fact, span, answerSpan };
  };
  return { persons, facts: facts.map(place) };
}

/** Most words of an alias: it is a name for a thing, never a question. */
const MAX_ALIAS_WORDS = 4;

/**
 * What people call things.
 * @throws CorpusError for an alias that is too long, is a question, or means words that the document lacks.
 */
export function parseAliases({ name, text }: TextFile, blocks: readonly Block[]): Alias[] {
  const { value, lineOf } = parseYaml(name, text, aliasesSchema.nullable());
  const known = new Set(blocks.flatMap((block) => readTerms(block.text).map(({ term }) => term)));
  return Object.entries(value ?? {}).map(([says, meant]) => {
    const means = [meant].flat();
    const fail = (reason: string): never => {
      throw new CorpusError(name, lineOf(says), `alias "${says}" ${reason}`);
    };
    if (says.trim().split(/\s+/).length > MAX_ALIAS_WORDS) fail(`has more than ${MAX_ALIAS_WORDS} words`);
    if (says.includes("?")) fail("is a question");
    for (const phrase of means) {
      const lacking = readTerms(phrase).find(({ term, word }) => !known.has(term) && !isStopWord(word));
      if (lacking) fail(`means "${phrase}", but the article does not have "${lacking.word}"`);
    }
    return { says, means };
  });
}
