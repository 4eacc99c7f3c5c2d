import { TOKEN_FORMS, type Token, type TokenisedSentence } from "../search/tokens.ts";
import { AFTER, BEFORE, FROM, rowWith } from "./span-inputs.ts";

const ARTICLE = /^(?:the|an?)$/;

const formsOf = ({ form }: Token): boolean[] => TOKEN_FORMS.map((each) => form === each);

/** What stands in front of a run that begins with a token. */
const inFront = ({ tokens }: TokenisedSentence, { gap }: Token, first: number): boolean[] => {
  const previous = tokens[first - 1];
  const article = ARTICLE.test(previous?.word ?? "");
  const before = article ? (tokens[first - 2] ?? previous) : previous;
  const parted = /[,;:]/.test(gap);
  return [
    ...BEFORE.map((words) => !parted && words.has(before?.word ?? "")),
    article,
    first === 0,
    gap.includes(","),
    /["“([]/.test(gap),
    ...["verb", "noun", "capital"].map((form) => previous?.form === form),
    !parted && (previous?.form === "adjective" || previous?.form === "number"),
  ];
};

/** What stands behind a run that ends with a token. */
const behind = ({ tokens, tail }: TokenisedSentence, last: number): boolean[] => {
  const next = tokens[last + 1];
  const gap = next ? next.gap : tail;
  const loose = /^\s*$/.test(gap);
  return [
    ...AFTER.map((words) => !/[,;:.]/.test(gap) && words.has(next?.word ?? "")),
    next === undefined,
    gap.includes(","),
    /["”)\].;:]/.test(gap),
    ...["noun", "capital"].map((form) => loose && next?.form === form),
    next?.form === "verb",
  ];
};

/** What a sentence tells of runs that begin or end with each of its tokens, whatever is asked. */
export const sidesOf = (sentence: TokenisedSentence) =>
  ({
    ...sentence,
    /** As it stands in the row of a run. */
    opening: sentence.tokens.map((token, at) => [...formsOf(token), ...inFront(sentence, token, at)].map(Number)),
    /** As a row of its own. */
    closing: sentence.tokens.map((token, at) =>
      rowWith([...[...formsOf(token), ...behind(sentence, at)].map(Number), ...token.kinds], FROM.last),
    ),
  }) as const;
