import type { ChatReason, Reason } from "../../answer/answer.ts";
import type { Why } from "../../answer/why.ts";
import type { PartKind, Verdict } from "../../check/verdict.ts";
import type { Document } from "../../knowledge/document.ts";
import type { Speaker } from "../../knowledge/speaker.ts";

type Titled = readonly { readonly title: string }[];

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
const about = (documents: Titled): string =>
  documents.length === 1 ? list(documents.map(({ title }) => title)) : `${documents.length} documents`;

/** All that the bot itself ever says. Its sentences are about the search, never about the subject. */
export const ENGLISH = {
  unanswered: {
    not_in_document: "The article does not say.",
    detail_missing: "The article speaks of this, but does not give that detail.",
    premise_not_stated: "The article does not state what the question takes for granted.",
    unclear: "There is no word here that I could look for. Ask with a few words about the subject.",
    needs_context: "I cannot tell what this refers to. Ask again with its name.",
  } satisfies Record<Reason, string>,
  missing: (words: readonly string[]) => `I found nothing about ${list(words)} in what comes nearest.`,
  chat: {
    greeting: (documents: Titled) => `Hello. I answer questions about ${about(documents)}, in its own words.`,
    thanks: () => "You are welcome.",
    farewell: () => "Goodbye.",
    about_bot: (documents: Titled) =>
      `I am Footnote. I look for the words of ${about(documents)} that answer a question, and quote them with their place. I write no answers of my own; when the article does not say, I say so.`,
  } satisfies Record<ChatReason, (documents: Titled) => string>,
  check: {
    verdicts: {
      supported: "The article says so.",
      contradicted: "The article says otherwise.",
      not_in_article: "The article does not say this.",
      garbled: "The article is garbled here.",
    } satisfies Record<Verdict, string>,
    parts: {
      supported: "as in the article",
      contradicted: "not as in the article",
      not_in_article: "not in the article",
      garbled: "garbled in the article",
    } satisfies Record<Verdict, string>,
    kinds: {
      figure: "figure",
      period: "time",
      direction: "direction",
      subject: "what it is about",
      speaker: "who says it",
      place: "place",
      negation: "yes or no",
      unit: "unit",
    } satisfies Record<PartKind, string>,
    has: "; the article has ",
    leftOut: "Left out",
    added: ": not in the article",
    verified: "A quotation, word for word.",
    altered: "Nearly a quotation. What was changed:",
    source: ({ publication, edition, date }: Document["source"]) =>
      `The article: ${[publication, edition, date].filter((part) => part !== undefined).join(", ") || "source unknown"}`,
  },
  emptyClaim: "Please give a statement: I found none.",
  nearest: "The nearest that the article says:",
  begins: "Nothing in the article comes near. It begins:",
  unsure: "I am not certain that this answers the question.",
  sibling: (label: string) => `Not to be confused with: ${label} —`,
  computed: (label: string, text: string) => `Computed, not in the article: ${text} (${label})`,
  alsoSays: "The article also says:",
  place: ({ title, block, heading }: { title: string; block: number; heading: readonly string[] }) =>
    [title, ...heading, `¶${block}`].join(" › "),
  speaker: ({ name, office, attribution, quoted }: Speaker) => {
    if (attribution === "press_conference") return "According to the press conference";
    return `${quoted ? "Quoted" : "Reported"} from ${name}${office ? `, ${office}` : ""}`;
  },
  note: (text: string, kind: "figure" | "wording") =>
    `${kind === "figure" ? "Careful" : "Note on the wording"}: ${text}`,
  before: "← Before",
  after: "After →",
  around: "Read around",
  changed: "The article has changed since. Please ask again.",
  noSuchPassage: (block: number) => `There is no passage ¶${block}.`,
  passage: ({ title, block, count }: { title: string; block: number; count: number }) =>
    `${title} › ¶${block} of ${count}`,
  hits: (count: number) => (count === 1 ? "One passage:" : `${count} passages, the best first:`),
  noHits: "No passage has any of these words, or words near them.",
  facts: (count: number, topic: string) => `${count} facts${topic === "" ? "" : " that fit, the best first"}:`,
  noFacts: "No fact fits.",
  garbled: ", garbled in the text",
  page: (page: number, pages: number) => `Page ${page} of ${pages}. Name a topic, a speaker or a year to see fewer.`,
  noSuchPage: (page: number, pages: number) => `There is no page ${page}: the last is ${pages}.`,
  help: {
    intro: (documents: Titled) =>
      `I answer questions about ${about(documents)} in the words of the article itself, each with its place. When the article does not say, I say so. What you can type:`,
    outro: "I store nothing about anyone.",
  },
  emptyQuestion: "Please ask something: I found no question.",
  textOnly: "I can only read text. Write your question as a message.", // Said about a message without text
  askTyped: "Ask: ", // Stands in front of what was typed, where a question is picked from a list
  whatAbout: "What is this article about?", // A question that every document can be asked
  shortened: "… This is as much as a message can hold.", // Said where a reply is longer than what a message can hold
  why: {
    confidence: (confidence: number, threshold: number) =>
      `Confidence ${confidence.toFixed(2)}; from ${threshold.toFixed(2)} on it counts as an answer. Words of the question:`,
    word: (asked: string, found: Why["words"][number]["found"]) => {
      if (!found) return `“${asked}”: nothing here stands for it`;
      const how = { same: "stands here", alias: "by an alias", spelling: "by its spelling", near: "by a near word" };
      return `“${asked}”: ${how[found.relation]}, ${list(found.terms)} (${found.strength.toFixed(2)})`;
    },
    runnerUp: (block: number) => `The runner-up, from ¶${block}:`,
    decided: "What set the first apart from it:",
    part: (name: string, by: number) => `${by < 0 ? "−" : "+"}${Math.abs(by).toFixed(2)} ${name}`,
  },
  welcome: (documents: Titled) =>
    `Hello. Ask me anything about ${about(documents)}: I answer in its own words, with their place. For example:`,
  failure: (id: string) => `Something went wrong on my side. If you report it, please give this number: ${id}`,
  unknownButton: "This message is from an older edition. Please ask again.",
};

/** All that the bot itself ever says, in one language. */
export type Messages = typeof ENGLISH;
