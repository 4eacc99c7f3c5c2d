import type { Command, Values } from "../command.ts";

/** What was asked for on the command line. */
export type Invocation =
  /** Only the program was named: whatever it does by itself. */
  | { readonly kind: "start" }
  | { readonly kind: "chat" }
  | { readonly kind: "help"; readonly command?: Command | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "run"; readonly command: Command; readonly values: Values; readonly json: boolean }
  /** Reads JSON Lines, each of which holds the option named `key`. */
  | { readonly kind: "lines"; readonly command: Command; readonly key: string }
  | { readonly kind: "wrong"; readonly message: string };

/** The invocation with what holds for all of them. */
export interface CommandLine {
  readonly invocation: Invocation;
  readonly corpus: string | undefined;
  readonly colour: boolean;
}
