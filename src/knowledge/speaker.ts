import { SAYING } from "../language/saying.ts";
import { overlaps, sharedLength, type Span } from "../language/sentences.ts";
import type { Block, Document } from "./document.ts";
import type { Fact } from "./fact.ts";

/** Who says an excerpt, as the document reports it. */
export interface Speaker {
  readonly name: string;
  readonly office?: string;
  readonly attribution: Fact["attribution"];
  readonly quoted: boolean; // Inside quotation marks, as opposed to paraphrased
}

/** A full stop belongs to a name after an initial or a short title; anywhere else the sentence ends there. */
const NAME_WORD = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Prof|St)\.|\p{Lu}(?:\p{L}[\p{L}'’-]*|(?:\.\p{Lu})*\.))`;
const NAME = String.raw`${NAME_WORD}(?:\s(?:of|de|van|von|al|bin)?\s?${NAME_WORD}){0,3}`;
/** "A. Name, director of the office, said" · "said the keeper A. Name" · "He also said" · "According to the press conference" */
const AFTER = new RegExp(
  String.raw`(?<name>${NAME})(?:,\s(?<office>[^,.;“”"]{3,120}),)?\s(?:also |further |then |later |has |had )?(?:${SAYING})\b`,
  "gu",
);
const BEFORE = new RegExp(
  String.raw`["”’,]\s(?:${SAYING})\s(?:(?:the|an?|its|their)(?:\s\p{Ll}[\p{L}-]*){1,4}\s)?(?<name>${NAME})(?:,\s(?<office>[^,.;“”"]{3,120}))?`,
  "gu",
);
const PRONOUN = new RegExp(String.raw`\b(?<pronoun>He|She)\s(?:also |further |then |later )?(?:${SAYING})\b`, "gu");
const VIEW = new RegExp(String.raw`\b[Ii]n (?<name>${NAME})['’]s (?:view|opinion|words)`, "gu");
const ACCORDING = new RegExp(String.raw`\b[Aa]ccording to (?<name>${NAME})`, "gu");
const CONFERENCE = /\b[Aa]ccording to the (?:press|news) conference\b/gu;
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|Sir|Lady|Lord)\b\.? /;
const NOBODY = new Set<string | undefined>(["He", "She", "It", "They", "The", "This", "We", "I"]);

/** Where the text says who speaks, in its order: somebody by name, by a pronoun, or else a conference. */
export const attributionsIn = (text: string) =>
  [AFTER, BEFORE, VIEW, ACCORDING, PRONOUN, CONFERENCE]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map(({ index: at, groups: { name, office, pronoun } = {} }) => ({ at, name, office, pronoun }))
    .filter(({ name }) => !NOBODY.has(name))
    .toSorted((a, b) => a.at - b.at);

const quotations = (text: string): Span[] =>
  Array.from(text.matchAll(/“[^”]*”?|"[^"]*"?/gu), ({ index, 0: run }) => ({ start: index, end: index + run.length }));

/** "Mr Holm" is the Ada Holm that a document names elsewhere: the longest name with the same last word. */
const fullName = (name: string, others: readonly string[]): string => {
  const last = ` ${name.split(" ").at(-1)}`;
  const titled = !name.includes(" ") || TITLE.test(name);
  const full = others.filter((other) => other.endsWith(last) && !TITLE.test(other));
  return titled ? (full.toSorted((a, b) => b.length - a.length)[0] ?? name) : name;
};

/** Who says a sentence: the attribution inside it, else one that closes its quotation, else the last before it. */
export type SpeakerOf = (document: Document, block: Block, sentence: Span) => Speaker | undefined;

/** Finds speakers and remembers what it read of each block. */
export function createSpeakerOf(): SpeakerOf {
  const read = new Map<Block, ReturnType<typeof attributionsIn>>();
  const attributed = (block: Block): ReturnType<typeof attributionsIn> => {
    const known = read.get(block) ?? attributionsIn(block.text);
    read.set(block, known);
    return known;
  };
  return ({ persons, blocks }, block, sentence) => {
    if (block.kind !== "paragraph") return undefined;
    const all = attributed(block);
    const quotes = quotations(block.text);
    const around = quotes.find((quote) => overlaps(quote, sentence));
    const chosen =
      all.find(({ at }) => at >= sentence.start && at < sentence.end) ??
      (around && all.find(({ at }) => at >= around.end && at - around.end < 3)) ??
      all.findLast(({ at }) => at < sentence.start);
    if (!chosen) return undefined;
    if (!chosen.name && !chosen.pronoun)
      return { name: "press conference", attribution: "press_conference", quoted: false };
    // "He also said" means the last person who spoke before the block.
    const earlier = chosen.pronoun ? blocks.slice(0, block.number - 1).flatMap(attributed) : [chosen];
    const said = earlier.findLast((each) => each.name)?.name;
    if (said === undefined) return undefined;
    const name = fullName(said, [
      ...persons.map((person) => person.name),
      ...blocks.flatMap(attributed).flatMap((each) => each.name ?? []),
    ]);
    const office =
      persons.find((person) => person.name === name)?.office ??
      blocks.flatMap(attributed).find((each) => each.name === name && each.office)?.office;
    const inQuotes = quotes.reduce((sum, quote) => sum + sharedLength(quote, sentence), 0);
    const quoted = inQuotes > (sentence.end - sentence.start) / 2;
    return { name, ...(office && { office }), attribution: "official", quoted };
  };
}
