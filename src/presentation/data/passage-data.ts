import type { Passage, PassageRequest } from "../../answer/passage.ts";
import type { Library } from "../../knowledge/document.ts";

/** One block as plain data; `found: false` where there is no such block. */
export const passageData = (passage: Passage | undefined, request: PassageRequest, { edition }: Library): object => {
  if (!passage) return { found: false, document: request.document ?? null, block: request.block, library: edition };
  const { document, block, before, after } = passage;
  return {
    found: true,
    document: document.id,
    edition: document.edition,
    library: edition,
    title: document.title,
    block: block.number,
    count: document.blocks.length,
    kind: block.kind,
    ...(block.role && { role: block.role }),
    heading: block.heading,
    text: block.text,
    notes: document.notes
      .filter((note) => note.block === block.number)
      .map(({ id, kind, start, end, text }) => ({ id, kind, start, end, text })),
    before: before ?? null,
    after: after ?? null,
  };
};
