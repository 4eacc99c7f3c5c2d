import type { NearWords } from "../language/near-words.ts";
import type { Library } from "../knowledge/document.ts";
import { createIndex } from "../search/search-index.ts";
import type { Answering } from "./ask.ts";
import { aliasTable } from "./question.ts";
import { createSpeakerOf } from "./speaker.ts";

/** Near words below this cosine are noise; at most so many of them a word. */
const NEAR = { atLeast: 0.3, most: 10 } as const;

/** Prepares everything that answering needs and that depends on the library alone. */
export function prepare(library: Library, nearWords?: NearWords): Answering {
  const index = createIndex(library);
  const words = [...index.vocabulary.keys()].filter((word) => nearWords?.has(word));
  return {
    index,
    aliases: aliasTable(library.documents.flatMap(({ aliases }) => aliases)),
    near: (word) => nearWords?.nearest(word, words, NEAR) ?? [],
    library: library.edition,
    speakerOf: createSpeakerOf(),
  };
}
