import { readLibrary, sha256 } from "../../src/corpus/read-library.ts";
import { readTables } from "../../src/corpus/read-tables.ts";
import { createEngine, type Engine } from "../../src/engine.ts";
import { parseLibrary } from "../../src/knowledge/parse-library.ts";
import { packageRoot } from "../../src/service/package-root.ts";

const root = packageRoot(import.meta.dirname);

/** The tables of words, read once for a test file. */
export const TABLES = readTables(root);

/** A new engine over the shipped documents. */
export const shippedEngine = (): Engine => createEngine(readLibrary(`${root}/corpus`), TABLES);

/** An engine over one text, as if it were the only document. */
export const engineOver = (text: string, name = "document.md"): Engine =>
  createEngine(parseLibrary([{ id: "document", article: { name, text } }], sha256), TABLES);
