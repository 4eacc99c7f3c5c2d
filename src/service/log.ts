import { pino, type DestinationStream, type LevelWithSilent, type Logger } from "pino";

/** Where the service says what it does: JSON Lines with a level. */
export type Log = Logger;

/** What of an error may be logged: its kind and where it came from. Messages and addresses may hold questions or tokens. */
const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const said = Object.fromEntries(Object.entries(error).filter(([key]) => /^(?:code|status|method)$/.test(key)));
  const frames = (error.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame));
  return { error: error.name, ...said, frames: frames.slice(0, 8).map((frame) => frame.trim()) };
};

const SECRET = ["token", "*.token", "headers.authorization", "*.headers.authorization"];

/** A log of at least this level; an error is handed to it as `err`. */
export const createLog = (level: LevelWithSilent, stream: DestinationStream): Log =>
  pino({ level, redact: SECRET, base: null, serializers: { err: describeError } }, stream);
