import type { Readable, Writable } from "node:stream";
import type { Surroundings } from "../command.ts";
import type { Style } from "./style.ts";

/** Earlier questions that are kept: a follow-up refers to the last ones, older ones would only fill the memory. */
export const MAX_TURNS = 10;

/** The streams of a process and where its caller stands. */
export interface Io {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable;
  readonly directory: string; // The caller's directory; relative paths start there
}

/** All that a run of the program needs; `engine` may read the documents the first time, so help and version do without. */
export interface Program extends Omit<Surroundings, "engine" | "context"> {
  readonly engine: () => Surroundings["engine"];
  readonly version: string;
  readonly style: Style;
  readonly io: Io;
  readonly signal: AbortSignal; // Ends what runs until it is told to stop
}
