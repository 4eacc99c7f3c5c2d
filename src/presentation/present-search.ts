import type { SearchResult } from "../answer/search-passages.ts";
import { presentExcerpt, type Presenting } from "./present-answer.ts";
import { asked, bot, line, small, type Reply } from "./reply.ts";

/** Most hits that one reply shows. */
const MAX_SHOWN = 5;

/** The passages that a search found. */
export function presentSearch({ query, hits }: SearchResult, presenting: Presenting): Reply {
  const { messages } = presenting;
  const shown = hits.slice(0, MAX_SHOWN);
  return {
    private: true,
    parts: [
      small(asked(query)),
      line(bot(shown.length > 0 ? messages.hits(shown.length) : messages.noHits)),
      ...shown.flatMap((excerpt) => presentExcerpt({ ...excerpt, notes: [] }, presenting)),
    ],
  };
}
