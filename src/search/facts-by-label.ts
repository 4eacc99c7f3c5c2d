import type { Fact } from "../knowledge/fact.ts";
import type { IndexedBlock, IndexedSentence } from "./indexed-text.ts";

/** Facts with the sentence that states each, by their labels in lower case. */
export type FactsByLabel = ReadonlyMap<string, Readonly<{ fact: Fact; sentence: IndexedSentence }>>;

/** Files the facts of all documents by their labels; of two with one label the first in reading order counts. */
export function factsByLabel(blocks: readonly IndexedBlock[]): FactsByLabel {
  const found = new Map<string, Readonly<{ fact: Fact; sentence: IndexedSentence }>>();
  for (const sentence of blocks.flatMap(({ sentences }) => sentences))
    for (const { fact } of sentence.facts) {
      const label = fact.label.toLowerCase();
      if (!found.has(label)) found.set(label, { fact, sentence });
    }
  return found;
}
