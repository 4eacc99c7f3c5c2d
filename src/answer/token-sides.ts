import { TOKEN_FORMS, type TokenisedSentence } from "../search/tokens.ts";
import { AFTER, BEFORE, FROM, rowWith } from "./span-inputs.ts";

const ARTICLE = /^(?:the|an?)$/;

/** What stands in front of a run that begins with each token. */
const openings = ({ tokens }: TokenisedSentence): number[][] =>
  tokens.map(({ gap }, first) => {
    const previous = tokens[first - 1];
    const article = ARTICLE.test(previous?.word ?? "");
    const before = article ? (tokens[first - 2] ?? previous) : previous;
    const parted = /[,;:]/.test(gap);
    const attribute = previous?.form === "adjective" || previous?.form === "number";
    const flags = [
      ...BEFORE.map((words) => !parted && words.has(before?.word ?? "")),
      article,
      first === 0,
      gap.includes(","),
      /["“([]/.test(gap),
      ...["verb", "noun", "capital"].map((form) => previous?.form === form),
      attribute && !parted,
    ];
    return flags.map(Number);
  });

/** What stands behind a run that ends with each token. */
const endings = ({ tokens, tail }: TokenisedSentence): number[][] =>
  tokens.map((_, last) => {
    const next = tokens[last + 1];
    const gap = next ? next.gap : tail;
    const loose = /^\s*$/.test(gap);
    const flags = [
      ...AFTER.map((words) => !/[,;:.]/.test(gap) && words.has(next?.word ?? "")),
      next === undefined,
      gap.includes(","),
      /["”)\].;:]/.test(gap),
      ...["noun", "capital"].map((form) => loose && next?.form === form),
      next?.form === "verb",
    ];
    return flags.map(Number);
  });

/** What a sentence tells of runs that begin or end with each of its tokens, whatever is asked. */
export type TokenSides = ReturnType<typeof sidesOf>;

/** Looks at both sides of each token: `opening` as it stands in the row of a run, `closing` as a row of its own. */
export const sidesOf = (sentence: TokenisedSentence) => {
  const [before, behind] = [openings(sentence), endings(sentence)];
  const forms = sentence.tokens.map(({ form }) => TOKEN_FORMS.map((each) => Number(each === form)));
  return {
    opening: forms.map((form, first) => [...form, ...(before[first] ?? [])]),
    closing: sentence.tokens.map(({ kinds }, last) =>
      rowWith([...(forms[last] ?? []), ...(behind[last] ?? []), ...kinds], FROM.last),
    ),
  };
};
