import type { Answer, Answered, Excerpt } from "../answer/answer.ts";
import type { Library } from "../knowledge/document.ts";
import type { Span } from "../language/sentences.ts";
import { asked, bot, line, quoted, separator, small, strong, type Part, type Reply } from "./reply.ts";
import type { Messages } from "./words/messages.ts";

/** What presenting needs beside the answer. */
export interface Presenting {
  readonly library: Library;
  readonly messages: Messages;
}

/** Most passages that are shown when there is no answer. */
const MAX_NEAREST_SHOWN = 1;

const titleOf = ({ documents }: Library, id: string): string => documents.find((each) => each.id === id)?.title ?? id;

const relative = (span: Span, { start, end }: Span): Span => ({
  start: Math.max(span.start, start) - start,
  end: Math.min(span.end, end) - start,
});

const quotation = (excerpt: Excerpt, marked?: Span): Part => ({
  kind: "quotation",
  text: excerpt.text,
  marks: marked ? [relative(marked, excerpt)] : [],
});

const place = (excerpt: Excerpt, { library, messages }: Presenting): Part => {
  const { block, heading } = excerpt;
  const where = messages.place({ title: titleOf(library, excerpt.document), block, heading });
  const who = excerpt.speaker && messages.speaker(excerpt.speaker);
  return small(bot([where, who].filter((each) => each !== undefined).join(" · ")));
};

const notes = (excerpt: Excerpt, { messages }: Presenting): Part[] =>
  excerpt.notes.map(({ kind, start, end, text }) =>
    small(
      quoted(excerpt.text.slice(Math.max(start - excerpt.start, 0), end - excerpt.start)),
      bot(` — ${messages.note(text, kind)}`),
    ),
  );

/** One excerpt with its place, speaker and notes. */
export const presentExcerpt = (excerpt: Excerpt, presenting: Presenting, marked?: Span): Part[] => [
  quotation(excerpt, marked),
  place(excerpt, presenting),
  ...notes(excerpt, presenting),
];

const readAround = (excerpt: Excerpt, { messages }: Presenting): Part => {
  const { document, edition, block, start, end } = excerpt;
  const action = { kind: "around", document, edition, block, quoted: block, start, end } as const;
  return { kind: "buttons", buttons: [{ label: messages.around, action }] };
};

const presentAnswered = (answer: Answered, presenting: Presenting): Part[] => {
  const [first, ...others] = answer.excerpts;
  const marked = answer.direct ?? (first.text === first.focus.text ? undefined : first.focus);
  return [
    ...(answer.direct ? [line({ ...quoted(answer.direct.text), strong: true })] : []),
    ...presentExcerpt(first, presenting, marked),
    ...(others.length > 0 ? [separator, small(bot(presenting.messages.alsoSays))] : []),
    ...others.flatMap((excerpt) => presentExcerpt(excerpt, presenting)),
    readAround(first, presenting),
  ];
};

/** An answer as a reply: the question in small print, then what the document says or that it does not. */
export function presentAnswer(answer: Answer, presenting: Presenting): Reply {
  const { messages, library } = presenting;
  const question = small(asked(answer.question));
  if (answer.outcome === "answered")
    return { private: false, parts: [question, ...presentAnswered(answer, presenting)] };
  if (answer.outcome === "chat") {
    const titles = library.documents.map(({ title }) => title);
    return { private: true, parts: [question, line(bot(messages.chat[answer.reason](titles)))] };
  }
  const nearest = answer.nearest.slice(0, MAX_NEAREST_SHOWN);
  const [best] = nearest;
  return {
    private: true,
    parts: [
      question,
      line(strong(messages.unanswered[answer.reason])),
      ...(answer.missing ? [line(bot(messages.missing(answer.missing)))] : []),
      ...(nearest.length > 0 ? [separator, small(bot(messages.nearest))] : []),
      ...nearest.flatMap((excerpt) => presentExcerpt(excerpt, presenting)),
      ...(best ? [readAround(best, presenting)] : []),
    ],
  };
}
