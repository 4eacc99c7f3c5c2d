import { KINDS_OF_THINGS } from "../search/kinds-of-things.ts";
import { TOKEN_FORMS } from "../search/tokens.ts";
import { ANSWER_TYPES } from "./question-type.ts";

/** Types of spans by their form. */
export const SPAN_TYPES = ["percent", "money", "number", "date", "duration", "name", "quoted"] as const;
/** Most tokens of a short answer, in steps. */
export const LENGTHS = [1, 2, 3, 5, 8] as const;
const names = (list: string): string[] => list.split(", ");
const groups = (list: string): ReadonlySet<string>[] => names(list).map((words) => new Set(words.split(" ")));

/** Groups of words in front of an answer that tell what it is. */
export const BEFORE = groups(
  "in at on near during since until around, by, of, to, for, from, with, as, is was are were be been being, the a an, " +
    "called named known termed dubbed, and or, than over about approximately nearly almost between, because due",
);
/** The same behind it. */
export const AFTER = groups(
  "of, and or, in at on by for from with to as near during since, is was are were has had have did will would can could, " +
    "that which who where when",
);
/** Openings of questions that tell how their answers look. */
export const WORDINGS = [/^what (?:is|was|are|were)\b/i, /\bwhat\W*$/i, /\b(?:do|does|did)\b/i, /^how\b/i] as const;
/** Names of the kinds of things, in the order of the vectors. */
const KINDS = Object.keys(KINDS_OF_THINGS);

/** What the question alone decides. */
const OF_QUESTION: readonly string[] = [
  ...names("has a verb, asks for the subject"),
  ...ANSWER_TYPES.map((type) => `asks for ${type}`),
  "names a kind",
  ...WORDINGS.map(({ source }) => `asked ${source}`),
  ...KINDS.map((kind) => `asked for a kind of ${kind}`),
];

/** What the last token of a run decides. */
const OF_LAST: readonly string[] = [
  ...TOKEN_FORMS.map((form) => `ends with a ${form}`),
  ...AFTER.map((words) => `before ${[...words].join(" ")}`),
  ...names("closes the sentence, comma behind, mark behind, noun behind, capital behind, verb behind"),
  ...KINDS.map((kind) => `ends like a ${kind}`),
];

/** What the first token decides, and all of the run. */
const OF_RUN: readonly string[] = [
  ...TOKEN_FORMS.map((form) => `begins with a ${form}`),
  ...BEFORE.map((words) => `behind ${[...words].join(" ")}`),
  ...names("article before, opens the sentence, comma before, mark before, verb before, noun before, capital before"),
  "attribute before",
  ...SPAN_TYPES.map((type) => `is a ${type}`),
  ...LENGTHS.map((length) => `at most ${length} tokens`),
  ...names(
    "tokens, commas inside, marks inside, nothing inside, explained, explained most, asked words, like the kind",
  ),
  ...names("ends like the kind, near the question's words, question's words before it, nearest of them, found of them"),
  ...names("explained before, explained two before, explained behind, explained two behind"),
  ...names("asked before, asked behind, where it begins, where it ends, rarity, telling share"),
  ...names("first concept, last concept, verb, kind").flatMap((of) => [
    `${of} before`,
    `${of} behind`,
    `side of ${of}`,
  ]),
];

/** What is measured of a run of tokens, in the order of a row. */
export const SPAN_INPUTS: readonly string[] = [...OF_QUESTION, ...OF_LAST, ...OF_RUN];
/** Where in a row the inputs of the last token and those of the run begin; those of the question come first. */
export const FROM = { last: OF_QUESTION.length, run: OF_QUESTION.length + OF_LAST.length } as const;

/** A row with some inputs at a place, and 0 elsewhere. */
export const rowWith = (inputs: readonly number[], at: number): Float32Array => {
  const row = new Float32Array(SPAN_INPUTS.length);
  row.set(inputs, at);
  return row;
};
