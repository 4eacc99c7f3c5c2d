import { corrections, singleEdits } from "../language/spelling.ts";
import { isStopWord } from "../language/stop-words.ts";
import { foldWord } from "../language/terms.ts";
import { stem } from "../language/stem.ts";
import type { Reading } from "./question.ts";

const WORD = /\p{L}{4,}/gu;
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

/**
 * A question with words that nobody knows replaced by those that they stand for: one of the documents or of an editor, else the
 * commonest English word that is one edit away. A name stays as it is: it may be another name.
 */
export function repaired(question: string, { index, aliases, meaning }: Reading): string {
  return question.replaceAll(WORD, (written, at: number) => {
    if (CAPITAL.test(written) && at > 0) return written;
    const word = foldWord(written);
    const known = isStopWord(word) || index.has(stem(word)) || aliases.words.has(word);
    if (known || meaning.rank(word) !== undefined) return written;
    const own = corrections(word, [...index.vocabulary.keys(), ...aliases.words]);
    const nearest = likeliest(word, own, ({ word: each }) => -index.idf(stem(each)));
    if (nearest?.distance === 1) return nearest.word;
    const common = singleEdits(word).filter((edit) => meaning.rank(edit) !== undefined);
    return (
      likeliest(
        word,
        common.map((edit) => ({ word: edit })),
        ({ word: edit }) => meaning.rank(edit) ?? 0,
      )?.word ??
      nearest?.word ??
      written
    );
  });
}
