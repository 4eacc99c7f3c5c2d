import { z } from "zod";
import type { Span } from "../language/sentences.ts";
import { readTerms } from "../language/terms.ts";
import { isStopWord } from "../language/stop-words.ts";
import type { Alias, Block } from "./document.ts";
import { factsSchema, figureNotesOn, noteSchema, verbatim, type Fact, type Note, type Person } from "./fact.ts";
import { parseYaml } from "./parse-yaml.ts";

/** A file of the corpus: its name as its editor knows it, and its contents. */
export type TextFile = Readonly<{ name: string; text: string }>;

const aliasesSchema = z.record(z.string().min(1), z.union([verbatim, z.array(verbatim).min(1)]));

/** Each annotation of a list with the place of its words in its block; `quotes` says who (%) does what with them. */
const placed = <T extends Pick<Person, "id" | "block" | "words">>(
  annotations: readonly T[],
  blocks: readonly Block[],
  refuse: (reason: string, ...path: readonly PropertyKey[]) => never,
  quotes: string,
  ...list: readonly string[]
): (T & Span)[] =>
  annotations.map((each, index) => {
    const { id, block, words } = each;
    if (annotations.findIndex((other) => other.id === id) < index)
      refuse(`id "${id}" is used twice`, ...list, index, "id");
    const start = blocks[block - 1]?.text.indexOf(words) ?? -1;
    if (start < 0) refuse(`${quotes.replace("%", id)} words that are not in ¶${block}`, ...list, index, "words");
    return { ...each, start, end: start + words.length };
  });

/** Notes, each placed in its block. Throws CorpusError where the words are not in the block exactly once. */
export function parseNotes({ name, text }: TextFile, blocks: readonly Block[]): Note[] {
  const { value, refuse } = parseYaml(name, text, z.array(noteSchema).default([]));
  const notes = placed(value, blocks, refuse, 'note "%" marks');
  for (const [index, { id, block, words, start }] of notes.entries())
    if (blocks[block - 1]?.text.includes(words, start + 1))
      refuse(`note "${id}" marks words that occur twice in ¶${block}`, index, "words");
  return notes;
}

/** Persons and facts, each with its place. Throws CorpusError for words, answers, speakers, ids or notes at odds. */
export function parseFacts({ name, text }: TextFile, blocks: readonly Block[], notes: readonly Note[]) {
  const { value, refuse } = parseYaml(name, text, factsSchema.prefault({}));
  const { persons } = value;
  placed(persons, blocks, refuse, 'person "%" quotes', "persons");
  for (const [index, { block, words }] of value.not_facts.entries())
    if (!blocks[block - 1]?.text.includes(words))
      refuse(`what is not a fact quotes words that are not in ¶${block}`, "not_facts", index, "words");
  const found = placed(value.facts, blocks, refuse, 'fact "%" quotes', "facts");
  const facts = found.map(({ start, end, ...fact }, index): Fact => {
    const { id, block, words, answer, speaker, garbled } = fact;
    const fail = (key: string, reason: string): never => refuse(`fact "${id}" ${reason}`, "facts", index, key);
    const at = start + words.indexOf(answer);
    if (at < start) fail("answer", "has an answer that is not within its words");
    if (speaker && !persons.some((person) => person.id === speaker))
      fail("speaker", `names the speaker "${speaker}", who is not among the persons`);
    const answerSpan = { start: at, end: at + answer.length };
    const [note] = figureNotesOn(notes, block, answerSpan);
    if (note && !garbled) fail("answer", `is sound, yet the figure note "${note.id}" covers it`);
    if (!note && garbled) fail("garbled", "is garbled, yet no figure note covers it");
    return { ...fact, span: { start, end }, answerSpan };
  });
  return { persons, facts };
}

const MAX_ALIAS_WORDS = 4; // Most words of an alias: it is a name for a thing, never a question

/** What people call things. Throws CorpusError for one that is too long, a question, or means what the text lacks. */
export function parseAliases({ name, text }: TextFile, blocks: readonly Block[]): Alias[] {
  const { value, refuse } = parseYaml(name, text, aliasesSchema.default({}));
  const known = new Set(blocks.flatMap((block) => readTerms(block.text).map(({ term }) => term)));
  return Object.entries(value).map(([says, meant]) => {
    const means = [meant].flat();
    const fail = (reason: string): never => refuse(`alias "${says}" ${reason}`, says);
    if (says.trim().split(/\s+/).length > MAX_ALIAS_WORDS) fail(`has more than ${MAX_ALIAS_WORDS} words`);
    if (says.includes("?")) fail("is a question");
    for (const phrase of means) {
      const lacking = readTerms(phrase).find(({ term, word }) => !known.has(term) && !isStopWord(word));
      if (lacking) fail(`means "${phrase}", but the article does not have "${lacking.word}"`);
    }
    return { says, means };
  });
}
