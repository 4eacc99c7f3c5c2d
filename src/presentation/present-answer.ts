import type { Answer, Answered, Unanswered } from "../answer/answer.ts";
import type { Why } from "../answer/why.ts";
import { presentExcerpt, readAround, type Presenting } from "./present-excerpt.ts";
import { asked, bot, line, quoted, separator, small, strong, type Part, type Reply, type Run } from "./reply.ts";
import type { Messages } from "./words/english.ts";

/** From this confidence on an answer that stands alone is shown without a doubt: 1.9 % of those on the golden table are wrong. */
const SURE = 0.9;

/** Whether an answer is shown as sure: hardly any of its kind is wrong, and nothing else comes near it. */
export const isSure = ({ confidence, excerpts }: Answered): boolean => confidence >= SURE && excerpts.length === 1;

/** From this likelihood on a direct answer stands above the passage: 80 % of those of SQuAD are right, and a quarter of its questions have one. */
const LIKELY = 0.6;
/** From this one on it is marked in the passage. */
const POSSIBLE = 0.25;

/** Figures that the one of the answer could be taken for, and what follows from them by arithmetic. */
const presentSiblings = (
  { facts: [, ...siblings], computed, excerpts }: Answered,
  { messages }: Presenting,
): Part[] => [
  ...siblings
    .filter(({ text }) => !excerpts.some((excerpt) => excerpt.text.includes(text)))
    .map(({ label, text }) => small(bot(`${messages.sibling(label)} `), quoted(text))),
  ...computed.map(({ label, text }) => small(bot(messages.computed(label, text)))),
];

const presentAnswered = (answer: Answered, presenting: Presenting): Part[] => {
  const { direct, excerpts } = answer;
  const [first, ...others] = excerpts;
  const marked = direct && direct.likelihood >= POSSIBLE ? direct : first.text === first.focus.text ? [] : first.focus;
  const doubt = isSure(answer) ? [] : [small(bot(presenting.messages.unsure))];
  return [
    ...(direct && direct.likelihood >= LIKELY ? [line({ ...quoted(direct.text), strong: true })] : []),
    ...presentExcerpt(first, presenting, ...[marked].flat()),
    ...presentSiblings(answer, presenting),
    ...(others.length > 0 ? [separator, small(bot(presenting.messages.alsoSays))] : []),
    ...others.flatMap((excerpt) => presentExcerpt(excerpt, presenting)),
    ...doubt,
    readAround(first, presenting),
  ];
};

const presentUnanswered = (
  { reason, missing, confidence, nearest: [best] }: Unanswered,
  presenting: Presenting,
): Part[] => {
  const { messages } = presenting;
  const why = [line(strong(messages.unanswered[reason])), ...(missing ? [line(bot(messages.missing(missing)))] : [])];
  if (!best) return why;
  const near = [...presentExcerpt(best, presenting), readAround(best, presenting)];
  return [...why, separator, small(bot(confidence > 0 ? messages.nearest : messages.begins)), ...near];
};

const presentOutcome = (answer: Answer, presenting: Presenting): Part[] => {
  if (answer.outcome === "answered") return presentAnswered(answer, presenting);
  if (answer.outcome === "unanswered") return presentUnanswered(answer, presenting);
  return [line(bot(presenting.messages.chat[answer.reason](presenting.library.documents)))];
};

/** How an answer came about: words with and without support, what decided, the runner-up, the threshold. */
function presentWhy({ words, decided, runnerUp, confidence, threshold }: Why, { why }: Messages): Part[] {
  const found = words.map(({ asked, found }): Run[] => [bot(why.word(asked, found))]);
  const parts = decided.map(({ name, by }): Run[] => [bot(why.part(name, by))]);
  const own: Part[] = [separator, line(bot(why.confidence(confidence, threshold))), { kind: "list", items: found }];
  if (!runnerUp) return own;
  const other: Part = { kind: "quotation", text: runnerUp.text, marks: [] };
  return [
    ...own,
    line(bot(why.runnerUp(runnerUp.block))),
    other,
    small(bot(why.decided)),
    { kind: "list", items: parts },
  ];
}

/** An answer as a reply: the question in small print, then what the document says or that it does not. */
export const presentAnswer = (answer: Answer, presenting: Presenting): Reply => ({
  private: answer.outcome !== "answered",
  parts: [
    small(asked(answer.question)),
    ...presentOutcome(answer, presenting),
    ...(answer.why ? presentWhy(answer.why, presenting.messages) : []),
  ],
});
