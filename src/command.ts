import type { Context } from "./answer/ask.ts";
import type { Engine } from "./engine.ts";
import type { Reply } from "./presentation/reply.ts";
import type { Messages } from "./presentation/words/english.ts";

/** A text of at most `max` characters; `completes` where the command knows what could be meant; `named` where words without the option's name do not fill it. */
export const text = (description: string, { required = false, max = 500, completes = false, named = false } = {}) =>
  ({ type: "text", description, required, max, completes, named }) as const;

/** A whole number, from `min` on. */
export const integer = (description: string, { required = false, min = 1, named = false } = {}) =>
  ({ type: "integer", description, required, min, named }) as const;

/** On or off; off when it is not given. `tool`: for who edits the documents, so Discord does not offer it. */
export const flag = (description: string, { tool = false } = {}) => ({ type: "flag", description, tool }) as const;

/** A neutral option; each transport turns it into its own kind. */
export type Option = ReturnType<typeof text | typeof integer | typeof flag>;

/** What the options of a command hold once they are given. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** Something to pick while typing: `name` is shown, `value` is sent; both at most 100 characters. */
export type Choice = Readonly<{ name: string; value: string }>;

/** All that a command may touch. */
export interface Surroundings {
  readonly engine: Engine;
  readonly messages: Messages;
  readonly commands: readonly Command[]; // The list of all commands, for help
  readonly context?: Context | undefined; // The turns of the conversation before this one
}

/** What people can type. Files in `commands/` hold one each. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>; // In the order in which they are typed
  /** What it is called in the menu of a message, and the option that the message's text fills; answered for one person alone. */
  readonly onMessage?: { readonly name: string; readonly fills: string };
  readonly execute: (values: Values, surroundings: Surroundings) => Reply;
  /** The same for programs, as plain data; without it they get the reply. */
  readonly data?: (values: Values, surroundings: Surroundings) => object;
  /** What could be meant while an option is typed; at most 25. */
  readonly complete?: (typed: string, surroundings: Surroundings, option: string) => readonly Choice[];
}

/** Whether there is nothing to see in a text: no character, or only spaces and invisible ones. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Cc}]*$/u.test(text);

/** The text of an option; empty when it is not given. */
export const textOf = (values: Values, name: string): string => String(values[name] ?? "");
