/** An answer as SQuAD's official script compares it: lower case, without punctuation and articles. */
export const normaliseAnswer = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, "")
    .replaceAll(/\b(?:a|an|the)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Overlap of two normalised answers: F1 of their words, 0..1. */
const overlapF1 = (a: string, b: string): number => {
  const [left, right] = [a.split(" "), b.split(" ")];
  const rest = [...left];
  for (const word of right) if (rest.includes(word)) rest.splice(rest.indexOf(word), 1);
  return (2 * (left.length - rest.length)) / (left.length + right.length);
};

/** Exact match and F1 of an answer against the best of the gold answers, 0..1 each. */
export function matchAnswers(text: string, golds: readonly string[]): { exact: number; f1: number } {
  const answer = normaliseAnswer(text);
  const wanted = golds.map(normaliseAnswer);
  return {
    exact: wanted.includes(answer) ? 1 : 0,
    f1: Math.max(0, ...wanted.map((gold) => overlapF1(answer, gold))),
  };
}
