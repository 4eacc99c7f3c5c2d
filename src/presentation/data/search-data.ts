import type { SearchResult } from "../../answer/search-passages.ts";
import type { Library } from "../../knowledge/document.ts";
import { excerptData, type ExcerptData } from "./excerpt-data.ts";

/** What a search found, as plain data. */
export interface SearchData {
  readonly query: string;
  readonly library: string;
  readonly hits: readonly ExcerptData[];
}

/** The hits as plain data, best first. */
export const searchData = ({ query, hits }: SearchResult, { edition }: Library): SearchData => ({
  query,
  library: edition,
  hits: hits.map(excerptData),
});
