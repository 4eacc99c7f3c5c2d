import type { Token } from "../search/tokens.ts";

/** A run of tokens that may answer, by the places of its first and last token, with the commas, stronger marks and telling words in it. */
export type TokenRun = Readonly<Record<"first" | "last" | "commas" | "marks" | "telling", number>>;

const ARTICLES = new Set(["the", "a", "an"]);
/** Function words that may open or close an answer: "to sing", "his brother", "gave up". */
const OPENS = new Set(["to", "by", "his", "her", "their", "its", "not"]);
const CLOSES = new Set(["it", "him", "them", "up", "down", "out", "off", "over", "one", "all", "once"]);
const MARK = /[;:()[\]“”"—–]|--/;
/** Longer answers are sentences: 14 tokens cover 98 of 100 answers of SQuAD. */
const MOST_TOKENS = 14;
const MOST_COMMAS = 4;

/** All runs of a sentence that could be an answer by their form alone. */
export function runsOf(tokens: readonly Token[]): TokenRun[] {
  const runs: TokenRun[] = [];
  for (const [first, opening] of tokens.entries()) {
    if (ARTICLES.has(opening.word) || (opening.content === undefined && !OPENS.has(opening.word))) continue;
    let commas = 0;
    let marks = 0;
    let telling = 0;
    for (const [offset, token] of tokens.slice(first, first + MOST_TOKENS).entries()) {
      const last = first + offset;
      if (last > first && token.gap.includes(",")) commas += 1;
      if (last > first && MARK.test(token.gap)) marks += 1;
      if (marks > 1 || commas > MOST_COMMAS) break;
      if (token.content !== undefined) telling += 1;
      const closes = token.content !== undefined || token.kind !== "word" || CLOSES.has(token.word);
      if (closes && telling > 0) runs.push({ first, last, commas, marks, telling });
    }
  }
  return runs;
}
