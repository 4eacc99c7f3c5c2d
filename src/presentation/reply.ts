import type { Action } from "../action.ts";
import type { Span } from "../language/sentences.ts";

/** A run of text and whose words it is: the bot's own, the document's (verbatim), or the asker's. They never mix. */
export type Run = Readonly<{ by: "bot" | "document" | "asker"; text: string; strong?: boolean }>;

/** A verbatim slice of the document; `marks` are offsets within `text` of the words that answer. */
export type Quotation = Readonly<{ kind: "quotation"; text: string; marks: readonly Span[] }>;

/** One thing that can be pressed. */
export interface Button {
  readonly label: string;
  readonly action: Action;
  readonly replaces?: boolean; // What comes back takes the place of this reply, where a transport can do that
}

/** One line of text. */
export type Line = Readonly<{ kind: "line"; runs: readonly Run[]; size: "small" | "normal" | "heading" }>;

/** One part of a reply; transports decide how it looks. */
export type Part =
  | Line
  | Quotation
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "separator" }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] };

/** What the bot says: a plain tree of parts that knows no transport. */
export interface Reply {
  readonly parts: readonly Part[];
  readonly private: boolean; // Only for the one who asked, where the transport can do that
}

/** A run of the bot's own words. */
export const bot = (text: string): Run => ({ by: "bot", text });
/** A run of the bot's own words that stands out. */
export const strong = (text: string): Run => ({ by: "bot", text, strong: true });
/** A verbatim run of the document. */
export const quoted = (text: string): Run => ({ by: "document", text });
/** A run of what the asker wrote. */
export const asked = (text: string): Run => ({ by: "asker", text });

/** A line of text. */
export const line = (...runs: readonly Run[]): Line => ({ kind: "line", size: "normal", runs });
/** A line of small print. */
export const small = (...runs: readonly Run[]): Line => ({ kind: "line", size: "small", runs });
/** A line that heads what follows. */
export const heading = (...runs: readonly Run[]): Line => ({ kind: "line", size: "heading", runs });
/** A line between two parts. */
export const separator: Part = { kind: "separator" };

/** A reply for the one who asked. */
export const privately = (...parts: readonly Part[]): Reply => ({ private: true, parts });
/** One sentence of the bot, for the one who asked. */
export const notice = (text: string): Reply => privately(line(bot(text)));
