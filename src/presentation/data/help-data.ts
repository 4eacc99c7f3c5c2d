import type { Library } from "../../knowledge/document.ts";

interface Described {
  readonly name: string;
  readonly description: string;
  readonly options: object;
}

/** Every command and document as plain data. */
export const helpData = (commands: readonly Described[], { documents, edition }: Library): object => ({
  library: edition,
  documents: documents.map(({ id, edition, title, blocks }) => ({
    id,
    edition,
    title,
    blocks: blocks.length,
  })),
  commands: commands.map(({ name, description, options }) => ({ name, description, options })),
});
