import type { Engine } from "./engine.ts";
import { presentPassage } from "./presentation/present-passage.ts";
import { notice, type Reply } from "./presentation/reply.ts";
import type { Messages } from "./presentation/words/english.ts";

/** What a button does. `around`: read the block at `block`, with the span that was quoted from `quoted` marked. */
export type Action = {
  readonly kind: "around";
  readonly document: string;
  readonly edition: string; // Edition of the document that the button was made for
  readonly block: number;
  readonly quoted: number; // Block of the quotation, with its span
  readonly start: number;
  readonly end: number;
};

/** Longest encoding in characters: what Discord accepts as a custom id. */
export const MAX_ENCODED = 100;

const AROUND = /^around:([a-z0-9-]{1,32}):([0-9a-f]{8})((?::(?:0|[1-9]\d{0,8})){4})$/;

/** The action as at most `MAX_ENCODED` characters. */
export const encode = ({ kind, document, edition, block, quoted, start, end }: Action): string =>
  [kind, document, edition, block, quoted, start, end].join(":");

/** The exact inverse of `encode`; undefined for anything else. */
export function decode(text: string): Action | undefined {
  const [, document, edition, numbers = ""] = AROUND.exec(text) ?? [];
  if (document === undefined || edition === undefined) return undefined;
  const [, block = 0, quoted = 0, start = 0, end = 0] = numbers.split(":").map(Number);
  return { kind: "around", document, edition, block, quoted, start, end };
}

/** Does what a button says; from another edition of the document it says that the article has changed. */
export function perform(action: Action, engine: Engine, messages: Messages): Reply {
  const passage = engine.read({ document: action.document, block: action.block });
  if (passage?.document.edition !== action.edition) return notice(messages.changed);
  return presentPassage(passage, messages, action);
}
