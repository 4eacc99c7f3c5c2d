import { readTrigrams } from "../language/trigrams.ts";
import { readTerms, type Term } from "../language/terms.ts";
import type { Alias } from "../knowledge/document.ts";
import { contentTerms, isContent } from "../search/indexed-text.ts";
import type { Answering } from "./ask.ts";
import { conceptOf, type Alternative, type Concept } from "./concept.ts";
import { headOf } from "./head.ts";
import { repaired } from "./repair.ts";
import { answerType } from "./question-type.ts";

/** A question as the engine understands it. */
export type Question = ReturnType<typeof readQuestion>;

/** Work is bounded by counts: characters read of any input, and distinct terms of a question. */
export const MAX_CHARACTERS = 2000;
const MAX_TERMS = 32;

const REFERENCE =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|that|this|those|these|there|then|more|else|same)\b/i;
const CONTINUES = /^(?:and|but|or|so|also)\b|^(?:what|how) about\b/i;
const REFERS_BACK =
  /\b(?:he|she|him|her|them|they|it|that|this|those|these) ?\??$|\b(?:did|does|do|was|is|were|are|has|have|had) (?:he|she|they|it)\b/i;

const ALIAS_STRENGTH = 0.9;

/** Characters that nobody sees: controls, zero width, direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A question without invisible characters, white space folded, bounded in length. */
export const cleanQuestion = (text: string): string =>
  text.slice(0, MAX_CHARACTERS).replaceAll(/\s+/g, " ").replaceAll(INVISIBLE, "").trim();

/** An alias has at most four words; in characters without spaces that is more terms. */
const MAX_ALIAS_TERMS = 12;
const key = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(" ");

/** What people say, by its terms and by its words: the aliases of all documents. */
export function aliasTable(aliases: readonly Alias[]) {
  const meantBy = new Map<string, string[][]>();
  const words = new Set<string>();
  for (const { says, means } of aliases) {
    const terms = readTerms(says);
    for (const term of terms) if (isContent(term)) words.add(term.word);
    const meant = means.map(contentTerms).filter((each) => each.length > 0);
    meantBy.set(key(terms), [...(meantBy.get(key(terms)) ?? []), ...meant]);
  }
  return { meantBy, words } as const;
}

/** For each place of the question, the alternatives of the longest aliases that cover it. */
const aliasesAt = (terms: readonly Term[], { meantBy }: Answering["aliases"]): ReadonlyMap<number, Alternative[]> => {
  const found = new Map<number, Alternative[]>();
  for (let start = 0, end = 0; start < terms.length; start = end) {
    let meant: readonly string[][] | undefined;
    for (end = Math.min(start + MAX_ALIAS_TERMS, terms.length); end > start; end -= 1) {
      meant = meantBy.get(key(terms.slice(start, end)));
      if (meant) break;
    }
    end = Math.max(end, start + 1);
    if (!meant) continue;
    const alternatives = meant.map((words) => ({ terms: words, strength: ALIAS_STRENGTH, relation: "alias" }) as const);
    const covered = terms.slice(start, end);
    // A phrase of function words ("all over") is spoken for by its first word.
    const content = covered.some(isContent);
    for (const [offset, term] of covered.entries())
      if (content ? isContent(term) : offset === 0) found.set(start + offset, alternatives);
  }
  return found;
};

/** "What is it called": words that ask for a name and are not looked for. */
const NAMING = /^(?:called|names?|named)$/;

/** Reads a question: what it speaks of, what the documents may call that, and what kind of answer it wants. */
export function readQuestion(asked: string, answering: Answering) {
  const original = cleanQuestion(asked);
  const text = repaired(original, answering);
  const terms = readTerms(text);
  const type = answerType(text);
  const aliases = aliasesAt(terms, answering.aliases);
  const seen = new Set<string>();
  const concepts: Concept[] = [];
  for (const [place, term] of terms.entries()) {
    const own = aliases.get(place) ?? [];
    if (concepts.length >= MAX_TERMS || seen.has(term.term)) continue;
    if (own.length === 0 && (!isContent(term) || (type === "name" && NAMING.test(term.word)))) continue;
    seen.add(term.term);
    concepts.push(conceptOf(term, text, own, answering));
  }
  const [hasReference, continues] = [REFERENCE.test(text), CONTINUES.test(text)];
  return {
    original, // As asked, cut at the most characters that are read
    text, // The same with misspelt words repaired
    type,
    terms, // All terms, stop words included
    asked: new Set(terms.map(({ term }) => term)), // The same as a set of their normal forms
    concepts, // What it speaks of, at most `MAX_TERMS`
    head: headOf(text, concepts),
    direction: answering.meaning.direction(terms.filter(isContent)), // Of its meaning; undefined when no word of it has a vector
    trigrams: readTrigrams(concepts.map(({ term }) => term.word)), // Letter trigrams of its telling words
    hasReference, // Holds a pronoun that could stand for something said before
    continues, // Opens like the second half of something: "and …", "what about …"
    /** Cannot be understood without what was said before: opens with "and", or its subject is a pronoun and no name is beside it. */
    refersBack:
      continues ||
      (!concepts.some(({ name }) => name) && (REFERS_BACK.test(text) || (concepts.length <= 1 && hasReference))),
  } as const;
}
