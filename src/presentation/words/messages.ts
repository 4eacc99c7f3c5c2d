import type { ChatReason, Reason } from "../../answer/answer.ts";
import type { Speaker } from "../../knowledge/speaker.ts";

/** All that the bot itself ever says, in one language. Its sentences are about the search, never about the subject. */
export interface Messages {
  readonly unanswered: Readonly<Record<Reason, string>>;
  readonly missing: (words: readonly string[]) => string;
  readonly chat: Readonly<Record<ChatReason, (titles: readonly string[]) => string>>;
  readonly nearest: string;
  readonly alsoSays: string;
  readonly place: (place: { title: string; block: number; heading: readonly string[] }) => string;
  readonly speaker: (speaker: Speaker) => string;
  readonly note: (text: string, kind: "figure" | "wording") => string;
  readonly before: string;
  readonly after: string;
  readonly around: string;
  readonly changed: string;
  readonly noSuchPassage: (block: number) => string;
  readonly passage: (place: { title: string; block: number; count: number }) => string;
  readonly hits: (count: number) => string;
  readonly noHits: string;
  readonly facts: (count: number, topic: string) => string;
  readonly noFacts: string;
  readonly moreFacts: (count: number) => string;
  readonly help: { readonly intro: (titles: readonly string[]) => string; readonly outro: string };
  readonly emptyQuestion: string;
  /** Said about a message without text. */
  readonly textOnly: string;
  /** Stands in front of what was typed, where a question is picked from a list. */
  readonly askTyped: string;
  /** A question that every document can be asked. */
  readonly whatAbout: string;
  /** Said where a reply is longer than what a message can hold. */
  readonly shortened: string;
  readonly welcome: (titles: readonly string[]) => string;
  readonly failure: (id: string) => string;
  readonly unknownButton: string;
}
