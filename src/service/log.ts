import { pino, type DestinationStream, type LevelWithSilent, type Logger } from "pino";

/** Where the service says what it does: JSON Lines with a level. */
export type Log = Logger;

/** Keys whose values are never written, wherever they stand. */
const SECRET = ["token", "*.token", "headers.authorization", "*.headers.authorization"];

/** A log of at least this level. */
export const createLog = (level: LevelWithSilent, stream: DestinationStream): Log =>
  pino({ level, redact: SECRET, base: null }, stream);
