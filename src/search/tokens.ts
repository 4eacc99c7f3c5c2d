import { WORD_CLASSES, type NearWords, type WordClass } from "../language/near-words.ts";
import { isStopWord } from "../language/stop-words.ts";
import type { Term } from "../language/terms.ts";
import type { IndexedSentence } from "./indexed-text.ts";

/** Forms that a word can have beside its class. */
export const TOKEN_FORMS = ["number", "capital", "function word", ...WORD_CLASSES, "other"] as const;

/** A word of a sentence as the reader of spans sees it. */
export type Token = TokenisedSentence["tokens"][number];

/** The tokens of a sentence, and what ends it. */
export type TokenisedSentence = ReturnType<typeof tokenise>;

/** What a token is by its form, and for plain words by its class. */
const formOf = (
  { kind, word }: Term,
  surface: string,
  wordClass: WordClass | undefined,
): (typeof TOKEN_FORMS)[number] => {
  if (kind === "number" || /^\d/.test(word)) return "number";
  if (/^\p{Lu}/u.test(surface)) return "capital";
  if (isStopWord(word)) return "function word";
  return wordClass ?? "other";
};

/** Prepares a sentence for reading spans. */
export function tokenise(
  { block, span, terms, content }: IndexedSentence,
  { wordClass, kinds }: { wordClass: NearWords["wordClass"]; kinds: (word: string) => Float32Array },
) {
  const { text } = block.block;
  const places = new Map(content.map(({ start }, place) => [start, place]));
  let last = span.start;
  const tokens = terms.map((term) => {
    const gap = text.slice(last, term.start);
    last = Math.max(last, term.end);
    return {
      ...term,
      form: formOf(term, text.slice(term.start, term.end), wordClass(term.word)),
      content: places.get(term.start), // Place among the telling words of the sentence; undefined for a function word
      gap, // What stands between the token before, or the start of the sentence, and this one
      kinds: kinds(term.word), // How near it is to each kind of thing
    } as const;
  });
  return { tokens, tail: text.slice(last, span.end) };
}
