import type { Surroundings } from "../command.ts";
import type { Io } from "./io.ts";
import type { Style } from "./style.ts";

/** All that the terminal needs; `engine` may read the documents the first time, so help and version do without. */
export interface Program extends Omit<Surroundings, "engine" | "context"> {
  readonly engine: () => Surroundings["engine"];
  readonly version: string;
  readonly style: Style;
  readonly io: Io;
  /** Ends a chat, or the reading of lines. */
  readonly signal: AbortSignal;
}
