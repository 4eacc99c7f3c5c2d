import type { Concept } from "./concept.ts";

const ASKS =
  /\b(?:what|which|how many|how much)\s+(?:(?:is|are|was|were)\s+the\s+)?(?:(?:type|kind|sort|name)s?\s+of\s+)?/i;
const ENDS =
  /\b(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|of|in|on|for|to|that|who|which|with|by|from)\b|[?,]/i;

/** Place of the concept that names the kind of thing asked for ("which old CITY did …"); undefined without one. */
export function headOf(text: string, concepts: readonly Concept[]): number | undefined {
  const asks = ASKS.exec(text);
  if (!asks) return undefined;
  const from = asks.index + asks[0].length;
  const to = from + (ENDS.exec(text.slice(from))?.index ?? text.length);
  const last = concepts.findLastIndex(({ term }) => term.start >= from && term.end <= to);
  return last < 0 ? undefined : last;
}
