import { blockAt, type Library } from "../knowledge/document.ts";

/** Which block to read; without a document, the first of the library. */
export type PassageRequest = Readonly<{ document?: string | undefined; block: number }>;

/** One block with its neighbours' numbers. */
export type Passage = NonNullable<ReturnType<typeof readPassage>>;

/** Reads one block; undefined where there is no such document or block. */
export function readPassage({ documents }: Library, asked: PassageRequest) {
  const document = documents.find(({ id }) => id === (asked.document ?? id));
  const blockBy = (step: number) => document && blockAt(document, asked.block + step);
  const block = blockBy(0);
  return document && block && { document, block, before: blockBy(-1)?.number, after: blockBy(1)?.number };
}
