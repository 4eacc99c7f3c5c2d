import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { CorpusError } from "../knowledge/corpus-error.ts";
import type { Library } from "../knowledge/document.ts";
import type { TextFile } from "../knowledge/parse-annotations.ts";
import { parseLibrary, type DocumentTexts } from "../knowledge/parse-library.ts";

const ARTICLE = "article.md";
const MAX_BYTES = 5_000_000; // A larger file is no article; reading it would only fill the memory

/** sha256 of a text (UTF-8) in hex digits. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A document's id from its file or folder name: lower case, other characters as hyphens, at most 32. */
const idOf = (name: string): string => {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ["document"];
  return words.join("-").slice(0, 32).replace(/-$/, "");
};

const readText = (path: string, name: string): TextFile => {
  if (statSync(path).size > MAX_BYTES) throw new CorpusError(name, 1, `is larger than ${MAX_BYTES} bytes`);
  const text = new TextDecoder().decode(readFileSync(path));
  if (text.includes("\0")) throw new CorpusError(name, 1, "is not a text file");
  return { name, text };
};

const readFolder = (folder: string, root: string): DocumentTexts => {
  const read = (file: string): TextFile => readText(join(folder, file), relative(root, join(folder, file)));
  const optional = (file: string): TextFile | undefined => (existsSync(join(folder, file)) ? read(file) : undefined);
  const [facts, notes, aliases] = ["facts.yaml", "notes.yaml", "aliases.yaml"].map(optional);
  return { id: idOf(basename(folder)), article: read(ARTICLE), facts, notes, aliases };
};

const readTexts = (path: string): DocumentTexts[] => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new CorpusError(path, 1, "there is no such file or folder");
  if (stats.isFile()) {
    if (!/^\.(?:md|txt)$/.test(extname(path))) throw new CorpusError(path, 1, "is neither a .md nor a .txt file");
    return [{ id: idOf(basename(path, extname(path))), article: readText(path, path) }];
  }
  if (existsSync(join(path, ARTICLE))) return [readFolder(path, join(path, ".."))];
  // Folders themselves, no links to them: a document stands where its library does.
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => existsSync(join(path, name, ARTICLE)));
  if (names.length === 0) throw new CorpusError(path, 1, `holds no document: no folder here has an ${ARTICLE}`);
  return names.toSorted().map((name) => readFolder(join(path, name), path));
};

/** Reads a library from disk: its folder, one document's folder, or a `.md` or `.txt` file. Throws CorpusError. */
export function readLibrary(path: string): Library {
  try {
    return parseLibrary(readTexts(path), sha256);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(path, 1, error instanceof Error ? error.message : String(error));
  }
}
