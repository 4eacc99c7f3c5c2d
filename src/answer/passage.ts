import type { Block, Document, Library } from "../knowledge/document.ts";
import { blockAt } from "../knowledge/document.ts";

/** Which block to read; without a document, the first of the library. */
export interface PassageRequest {
  readonly document?: string | undefined;
  readonly block: number;
}

/** One block with its neighbours' numbers. */
export interface Passage {
  readonly document: Document;
  readonly block: Block;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Reads one block; undefined where there is no such document or block. */
export function readPassage(
  { documents }: Library,
  { document: id, block: number }: PassageRequest,
): Passage | undefined {
  const document = id === undefined ? documents[0] : documents.find((each) => each.id === id);
  const block = document && blockAt(document, number);
  if (!document || !block) return undefined;
  return {
    document,
    block,
    before: blockAt(document, number - 1)?.number,
    after: blockAt(document, number + 1)?.number,
  };
}
