import { CorpusError } from "./corpus-error.ts";
import type { Document, Library } from "./document.ts";
import { parseAliases, parseFacts, parseNotes, type TextFile } from "./parse-annotations.ts";
import { parseArticle } from "./parse-article.ts";

type Annotations = Readonly<Partial<Record<"facts" | "notes" | "aliases", TextFile | undefined>>>;
/** The texts of one document; only the article is needed. */
export type DocumentTexts = Readonly<{ id: string; article: TextFile }> & Annotations;

type Sha256 = (text: string) => string; // In hex digits; passed in, because knowledge touches no platform module

/** A block ends where the next begins; joined with newlines, the blocks of a plain article give the article. */
const editionOf = (texts: readonly string[], sha256: Sha256): string => sha256(texts.join("\n")).slice(0, 8);

const parseDocument = (texts: DocumentTexts, sha256: Sha256): Document => {
  const { id, article } = texts;
  if (!/^[a-z0-9-]{1,32}$/.test(id))
    throw new CorpusError(article.name, 1, `document id "${id}" is not made of a-z, 0-9, -`);
  const { source, blocks, title = id } = parseArticle(article.name, article.text);
  const notes = texts.notes ? parseNotes(texts.notes, blocks) : [];
  const { persons, facts } = texts.facts ? parseFacts(texts.facts, blocks, notes) : { persons: [], facts: [] };
  const aliases = texts.aliases ? parseAliases(texts.aliases, blocks) : [];
  const own = blocks.map((block) => block.text);
  return { id, edition: editionOf(own, sha256), title, source, blocks, facts, notes, persons, aliases };
};

/** Reads all texts into one immutable library. Throws CorpusError naming file, line and reason. */
export function parseLibrary(texts: readonly DocumentTexts[], sha256: Sha256): Library {
  const documents = texts.map((each) => parseDocument(each, sha256));
  const everything = documents.map(({ id, blocks, facts, notes, persons, aliases, source }) =>
    JSON.stringify([id, blocks.map((block) => block.text), source, facts, notes, persons, aliases]),
  );
  return { edition: editionOf(everything, sha256), documents };
}
