/** A piece of parsed markdown as the page draws it. */
export interface MarkdownNode {
  readonly type: string; // "text", "strong", "subtext", "blockQuote", "list", …
  readonly content?: string | readonly MarkdownNode[] | undefined;
  readonly level?: number | undefined; // Of a heading
  readonly id?: string | undefined; // Of a mention
}

/** A component of a message as the page draws it. */
export type ComponentView =
  | { readonly kind: "container"; readonly parts: readonly ComponentView[] }
  | { readonly kind: "text"; readonly text: readonly MarkdownNode[] }
  | { readonly kind: "separator" }
  | { readonly kind: "row"; readonly buttons: readonly Readonly<Record<"id" | "label", string>>[] };

/** A message as one person sees it. */
export interface MessageView {
  readonly id: string;
  readonly author: Readonly<{ id: string; name: string; bot: boolean }>;
  readonly time: string; // ISO 8601
  readonly edited: boolean;
  readonly text: readonly MarkdownNode[];
  readonly parts: readonly ComponentView[];
  readonly ephemeral: boolean;
  readonly said: string; // The plain text of a person's message
  readonly repliesTo: string | undefined; // Id of the message
  readonly used: Readonly<Record<"by" | "command", string>> | undefined; // The command that it answers
}

/** A command as the composer offers it. */
export interface CommandView {
  readonly name: string;
  readonly description: string;
  readonly onMessage: boolean; // In the menu of a message, not in the composer
  readonly options: readonly OptionView[];
}

/** An option of a command. */
export interface OptionView {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "integer" | "flag";
  readonly required: boolean;
  readonly completes: boolean;
  readonly most: number; // Characters of a text
}

/** A channel with all that a person sees in it. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly direct: boolean;
  readonly messages: readonly MessageView[];
}

/** A request that the bot made, with what Discord finds wrong with it. */
export type RequestView = Readonly<{
  method: string;
  path: string;
  status: number;
  problems: readonly string[];
  body: string;
}>;

/** All that a person sees. */
export interface Snapshot {
  readonly online: boolean;
  readonly library: string; // Edition of what the bot knows
  readonly mistake: string; // In the documents on disk: file, line and reason; empty without one
  readonly viewer: string;
  readonly people: readonly Readonly<Record<"id" | "name", string>>[];
  readonly channels: readonly ChannelView[];
  readonly commands: readonly CommandView[];
  readonly requests: readonly RequestView[];
}

/** A passage of the article with what its editor says of it. */
export interface BlockView {
  readonly document: string;
  readonly number: number;
  readonly kind: string;
  readonly text: string;
  readonly notes: readonly Readonly<{ start: number; end: number; kind: string; text: string }>[];
  readonly facts: readonly Readonly<Record<"label" | "answer", string>>[];
}
