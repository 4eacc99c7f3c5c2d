import type { Messages } from "./messages.ts";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
const about = (titles: readonly string[]): string =>
  titles.length === 1 ? `“${titles[0] ?? ""}”` : `${titles.length} documents`;

/** What the bot says, in English. */
export const ENGLISH: Messages = {
  unanswered: {
    not_in_document: "The article does not say.",
    detail_missing: "The article speaks of this, but does not give that detail.",
    premise_not_stated: "The article does not state what the question takes for granted.",
    unclear: "There is no word here that I could look for. Ask with a few words about the subject.",
    needs_context: "I cannot tell what this refers to. Ask again with its name.",
  },
  missing: (words) => `I found nothing about ${list(words)}.`,
  chat: {
    greeting: (titles) => `Hello. I answer questions about ${about(titles)}, in its own words.`,
    thanks: () => "You are welcome.",
    farewell: () => "Goodbye.",
    about_bot: (titles) =>
      `I am Footnote. I look for the words of ${about(titles)} that answer a question, and quote them with their place. I write no answers of my own; when the article does not say, I say so.`,
  },
  nearest: "The nearest that the article says:",
  alsoSays: "The article also says:",
  place: ({ title, block, heading }) => [title, ...heading, `¶${block}`].join(" › "),
  speaker: ({ name, office, attribution, quoted }) => {
    if (attribution === "press_conference") return "According to the press conference";
    return `${quoted ? "Quoted" : "Reported"} from ${name}${office ? `, ${office}` : ""}`;
  },
  note: (text, kind) => (kind === "figure" ? `Careful: ${text}` : `Note on the wording: ${text}`),
  before: "← Before",
  after: "After →",
  around: "Read around",
  changed: "The article has changed since. Please ask again.",
  noSuchPassage: (block) => `There is no passage ¶${block}.`,
  passage: ({ title, block, count }) => `${title} › ¶${block} of ${count}`,
  hits: (count) => (count === 1 ? "One passage:" : `${count} passages, the best first:`),
  noHits: "No passage has any of these words, or words near them.",
  facts: (count, topic) => (topic === "" ? `${count} facts:` : `${count} facts that fit, the best first:`),
  noFacts: "No fact fits.",
  moreFacts: (count) => `… and ${count} more. Name a topic to see fewer.`,
  help: {
    intro: (titles) =>
      `I answer questions about ${about(titles)} in the words of the article itself, each with its place. When the article does not say, I say so. What you can type:`,
    outro: "I store nothing about anyone.",
  },
  emptyQuestion: "Please ask something: I found no question.",
  textOnly: "I can only read text. Write your question as a message.",
  askTyped: "Ask: ",
  whatAbout: "What is this article about?",
  shortened: "… This is as much as a message can hold.",
  welcome: (titles) =>
    `Hello. Ask me anything about ${about(titles)}: I answer in its own words, with their place. For example:`,
  failure: (id) => `Something went wrong on my side. If you report it, please give this number: ${id}`,
  unknownButton: "This message is from an older edition. Please ask again.",
};
