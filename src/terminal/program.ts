import type { Readable, Writable } from "node:stream";
import type { Surroundings } from "../command.ts";
import type { Style } from "./style.ts";

/** The streams of a process and where its caller stands. */
export interface Io {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable;
  /** The caller's directory; relative paths start there. */
  readonly directory: string;
}

/** All that the terminal needs; `engine` may read the documents the first time, so help and version do without. */
export interface Program extends Omit<Surroundings, "engine" | "context"> {
  readonly engine: () => Surroundings["engine"];
  readonly version: string;
  readonly style: Style;
  readonly io: Io;
  /** Ends a chat, or the reading of lines. */
  readonly signal: AbortSignal;
}
