import { WORD_CLASSES, type WordClass } from "../language/near-words.ts";
import { isStopWord } from "../language/stop-words.ts";
import type { Term } from "../language/terms.ts";
import type { IndexedSentence } from "./indexed-text.ts";

/** Forms that a word can have beside its class. */
export const TOKEN_FORMS = ["number", "capital", "function word", ...WORD_CLASSES, "other"] as const;
/** What a token is by its form, and for plain words by its class. */
export type TokenForm = (typeof TOKEN_FORMS)[number];

/** A word of a sentence as the reader of spans sees it. */
export interface Token extends Term {
  readonly form: TokenForm;
  readonly content: number | undefined; // Place among the telling words of the sentence; undefined for a function word
  readonly gap: string; // What stands between the token before, or the start of the sentence, and this one
  readonly kinds: Float32Array; // How near it is to each kind of thing
}

/** The tokens of a sentence, what ends it, and the types of runs by their first and last character. */
export type TokenisedSentence = ReturnType<typeof tokenise>;

/** Key of a run of characters. */
export const spanKey = (start: number, end: number): string => `${start}:${end}`;

const formOf = ({ kind, word }: Term, surface: string, wordClass: WordClass | undefined): TokenForm => {
  if (kind === "number" || /^\d/.test(word)) return "number";
  if (/^\p{Lu}/u.test(surface)) return "capital";
  if (isStopWord(word)) return "function word";
  return wordClass ?? "other";
};

/** What is known of single words. */
export interface WordKnowledge {
  readonly wordClass: (word: string) => WordClass | undefined;
  /** How near a word is to each kind of thing, in the order of `KINDS_OF_THINGS`; zeros for a word without a vector. */
  readonly kinds: (word: string) => Float32Array;
}

/** Prepares a sentence for reading spans. */
export function tokenise({ block, span, terms, content, typed }: IndexedSentence, words: WordKnowledge) {
  const { text } = block.block;
  const places = new Map(content.map(({ start }, place) => [start, place]));
  let last = span.start;
  const tokens = terms.map((term): Token => {
    const gap = text.slice(last, term.start);
    last = Math.max(last, term.end);
    const form = formOf(term, text.slice(term.start, term.end), words.wordClass(term.word));
    return { ...term, form, content: places.get(term.start), gap, kinds: words.kinds(term.word) };
  });
  return {
    tokens,
    tail: text.slice(last, span.end),
    typed: new Map(typed.map(({ start, end, type }) => [spanKey(start, end), type])),
  };
}
