import type { NearWords } from "../language/near-words.ts";
import type { Library } from "../knowledge/document.ts";
import { createMeaning } from "../search/meaning.ts";
import { createIndex } from "../search/search-index.ts";
import { shippedFor } from "./models.ts";
import { aliasTable } from "./question.ts";
import { sidesOf } from "./token-sides.ts";
import { once } from "../search/once.ts";
import { createSpeakerOf } from "../knowledge/speaker.ts";

/** Prepares everything that answering needs and that depends on the library alone. */
export function prepare(library: Library, nearWords?: NearWords, models = shippedFor(library)) {
  const speakerOf = createSpeakerOf();
  const index = createIndex(library, speakerOf);
  return {
    index,
    aliases: aliasTable(library.documents.flatMap(({ aliases }) => aliases)),
    meaning: createMeaning(index, nearWords),
    sidesOf: once(sidesOf), // What stands on both sides of each token of a sentence
    library: library.edition,
    speakerOf,
    models,
  };
}
