import { readLibrary } from "../../src/corpus/read-library.ts";
import { readTables } from "../../src/corpus/read-tables.ts";
import { createEngine, type Engine } from "../../src/engine.ts";
import { packageRoot } from "../../src/service/package-root.ts";

const cell: { engine?: Engine } = {};

/** The engine over the shipped documents, made once for a test file. */
export const articleEngine = (): Engine => {
  const root = packageRoot(import.meta.dirname);
  return (cell.engine ??= createEngine(readLibrary(`${root}/corpus`), readTables(root)));
};
