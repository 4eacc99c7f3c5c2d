import type { Engine } from "./engine.ts";
import { presentFacts, type FactPage } from "./presentation/present-facts.ts";
import { presentPassage } from "./presentation/present-passage.ts";
import { notice, type Reply } from "./presentation/reply.ts";
import type { Messages } from "./presentation/words/english.ts";

/** Reads the block at `block`, with the span that was quoted from `quoted` marked. */
export type Around = {
  readonly kind: "around";
  readonly document: string;
  readonly edition: string; // Edition of the document that the button was made for
  readonly block: number;
  readonly quoted: number; // Block of the quotation, with its span
  readonly start: number;
  readonly end: number;
};

/** What a button does: read around a quotation, or turn to a page of a list of facts. */
export type Action = Around | (FactPage & Readonly<{ kind: "facts" }>);

/** Longest encoding in characters: what Discord accepts as a custom id. */
export const MAX_ENCODED = 100;

const AROUND = /^around:([a-z0-9-]{1,32}):([0-9a-f]{8})((?::(?:0|[1-9]\d{0,8})){4})$/;
const FACTS = /^facts:([1-9]\d{0,5}):([1-9]\d{0,3})?:([^:]*):([^:]*)$/;

/** The action as at most `MAX_ENCODED` characters; undefined where it does not fit. */
export function encode(action: Action): string | undefined {
  if (action.kind === "around") {
    const { kind, document, edition, block, quoted, start, end } = action;
    return [kind, document, edition, block, quoted, start, end].join(":");
  }
  const { kind, page, year = "", speaker = "", topic = "" } = action;
  if (/\p{Surrogate}/u.test(speaker + topic)) return undefined; // Half a character cannot be written into an id
  const text = [kind, page, year, ...[speaker, topic].map(encodeURIComponent)].join(":");
  return text.length <= MAX_ENCODED ? text : undefined;
}

const plain = (encoded: string): string | undefined => {
  try {
    const text = decodeURIComponent(encoded);
    return encodeURIComponent(text) === encoded ? text : undefined;
  } catch {
    return undefined;
  }
};

const decodeFacts = (text: string): Action | undefined => {
  const [, page, year, ...named] = FACTS.exec(text) ?? [];
  const [speaker, topic] = named.map(plain);
  if (page === undefined || speaker === undefined || topic === undefined) return undefined;
  return { kind: "facts", page: Number(page), speaker, topic, ...(year !== undefined && { year: Number(year) }) };
};

/** The exact inverse of `encode`; undefined for anything else. */
export function decode(text: string): Action | undefined {
  const [, document, edition, numbers = ""] = AROUND.exec(text) ?? [];
  if (document === undefined || edition === undefined) return decodeFacts(text);
  const [, block = 0, quoted = 0, start = 0, end = 0] = numbers.split(":").map(Number);
  return { kind: "around", document, edition, block, quoted, start, end };
}

/** Does what a button says; from another edition of the document it says that the article has changed. */
export function perform(action: Action, engine: Engine, messages: Messages): Reply {
  if (action.kind === "facts") return presentFacts(action, engine, messages);
  const passage = engine.read({ document: action.document, block: action.block });
  if (passage?.document.edition !== action.edition) return notice(messages.changed);
  return presentPassage(passage, messages, action);
}
