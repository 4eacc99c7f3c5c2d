import type { NearWords } from "../language/near-words.ts";
import type { Library } from "../knowledge/document.ts";
import { createMeaning } from "../search/meaning.ts";
import { factsByLabel } from "../search/facts-by-label.ts";
import { createIndex } from "../search/search-index.ts";
import type { Answering } from "./ask.ts";
import { shippedFor } from "./models.ts";
import { aliasTable } from "./question.ts";
import { sidesOf } from "./token-sides.ts";
import { once } from "../search/once.ts";
import { createSpeakerOf } from "../knowledge/speaker.ts";

/** Prepares everything that answering needs and that depends on the library alone. */
export function prepare(library: Library, nearWords?: NearWords, models = shippedFor(library)): Answering {
  const speakerOf = createSpeakerOf();
  const index = createIndex(library, speakerOf);
  return {
    index,
    labels: factsByLabel(index.blocks),
    aliases: aliasTable(library.documents.flatMap(({ aliases }) => aliases)),
    meaning: createMeaning(index, nearWords),
    sidesOf: once(sidesOf),
    library: library.edition,
    speakerOf,
    models,
  };
}
