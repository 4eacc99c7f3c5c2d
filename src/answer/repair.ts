import { corrections, singleEdits } from "../language/spelling.ts";
import { isStopWord } from "../language/stop-words.ts";
import { foldWord } from "../language/terms.ts";
import { stem } from "../language/stem.ts";
import type { Answering } from "./ask.ts";

const WORD = /\p{L}{4,}/gu;
/** Words of a question that are looked up: work is bounded by counts. */
const MOST = 8;
/** A shorter word has too many neighbours among those of a document. */
const SHORTEST_OWN = 5;
const CAPITAL = /^\p{Lu}/u;

/** The likeliest of what a word may stand for: people leave letters out more often than they add or change them. */
const likeliest = <T extends { readonly word: string }>(
  typed: string,
  found: readonly T[],
  orderOf: (each: T) => number,
): T | undefined =>
  found.toSorted(
    (a, b) => Number(b.word.length > typed.length) - Number(a.word.length > typed.length) || orderOf(a) - orderOf(b),
  )[0];

/** A question with unknown words, names aside, replaced by those of documents or aliases, else by English words, one edit away. */
export function repaired(question: string, { index, aliases, meaning }: Answering): string {
  let repairs = 0;
  return question.replaceAll(WORD, (written, at: number) => {
    if ((CAPITAL.test(written) && at > 0) || repairs >= MOST) return written;
    const word = foldWord(written);
    const known = isStopWord(word) || index.has(stem(word)) || aliases.words.has(word);
    if (known || meaning.rank(word) !== undefined) return written;
    repairs += 1;
    const words = word.length >= SHORTEST_OWN ? [...index.vocabulary.keys(), ...aliases.words] : [];
    const own = corrections(word, words).filter(({ distance }) => distance === 1);
    // A word of the documents before one that only their editor knows; of several the rarest.
    const nearest = likeliest(word, own, (each) => (index.has(stem(each.word)) ? -index.idf(stem(each.word)) : 1));
    const common = singleEdits(word).flatMap((edit) => (meaning.rank(edit) === undefined ? [] : [{ word: edit }]));
    return (nearest ?? likeliest(word, common, (each) => meaning.rank(each.word) ?? 0))?.word ?? written;
  });
}
