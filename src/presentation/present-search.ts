import type { SearchResult } from "../answer/search-passages.ts";
import { presentExcerpt, type Presenting } from "./present-excerpt.ts";
import { asked, bot, line, privately, small, type Reply } from "./reply.ts";

const MAX_SHOWN = 5; // Most hits that one reply shows

/** The passages that a search found. */
export function presentSearch({ query, hits }: SearchResult, presenting: Presenting): Reply {
  const { hits: count, noHits } = presenting.messages;
  const shown = hits.slice(0, MAX_SHOWN);
  const found = shown.flatMap((excerpt) => presentExcerpt({ ...excerpt, notes: [] }, presenting));
  return privately(small(asked(query)), line(bot(shown.length > 0 ? count(shown.length) : noHits)), ...found);
}
