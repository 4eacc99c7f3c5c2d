import { readTerms } from "../language/terms.ts";
import { isContent } from "../search/indexed-text.ts";
import { createChance } from "./chance.ts";

/** A shorter word is not misspelt: its neighbours are words of their own. */
const TELLING = /^[a-z]{5,}$/i;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The question with one random edit (a letter lost, doubled, changed or swapped) in one telling word; undefined without one. */
export function misspell(question: string, seed: number): string | undefined {
  const chance = createChance(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 3; skipped += 1) chance();
  const pick = (count: number): number => Math.floor(chance() * count);
  const words = readTerms(question).filter(
    (term) => term.kind === "word" && isContent(term) && TELLING.test(question.slice(term.start, term.end)),
  );
  const word = words[pick(words.length)];
  if (!word) return undefined;
  const at = word.start + 1 + pick(word.end - word.start - 2);
  const [letter = "", next = ""] = question.slice(at, at + 2);
  const other = LETTERS[pick(LETTERS.length)] ?? "";
  const edits = [next, letter + letter + next, other + next, next + letter];
  return question.slice(0, at) + (edits[pick(edits.length)] ?? "") + question.slice(at + 2);
}
