import type { Surroundings } from "../command.ts";

type Context = NonNullable<Surroundings["context"]>;

/** The turns of conversations that are told apart by a name. */
export interface Conversations {
  readonly contextOf: (name: string) => Context;
  readonly add: (name: string, question: string) => void;
}

/** A follow-up refers to the last turns; older ones would only fill the memory. */
const MAX_TURNS = 10;

/** No conversation yet. */
export function createConversations(): Conversations {
  const turns = new Map<string, readonly string[]>();
  return {
    contextOf: (name) => ({ questions: turns.get(name) ?? [] }),
    add: (name, question) => turns.set(name, [...(turns.get(name) ?? []), question].slice(-MAX_TURNS)),
  };
}
