import type { Readable, Writable } from "node:stream";

/** The streams of a process and where its caller stands. */
export interface Io {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable;
  /** The caller's directory; relative paths start there. */
  readonly directory: string;
}
