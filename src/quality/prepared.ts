import { join } from "node:path";
import type { Answering } from "../answer/ask.ts";
import { prepare } from "../answer/prepare.ts";
import { readLibrary } from "../corpus/read-library.ts";
import { readTables } from "../corpus/read-tables.ts";
import type { NearWords } from "../language/near-words.ts";
import { packageRoot } from "../service/package-root.ts";
import { readGolden } from "./golden.ts";
import { readSquad, type SquadArticle } from "./squad.ts";

/** An article that is ready to be asked. */
export type Prepared = SquadArticle & Readonly<{ answering: Answering }>;

/** The articles of a SQuAD file. */
export const readPrepared = (path: string, nearWords?: NearWords): Prepared[] =>
  readSquad(path).map((article) => ({ ...article, answering: prepare(article.library, nearWords) }));

/** What is shipped: the package's folder, the tables, the library, and the golden table about it. */
export function readShipped() {
  const root = packageRoot(import.meta.dirname);
  const { nearWords } = readTables(root);
  const library = readLibrary(join(root, "corpus"));
  const table = join(root, "test/questions.yaml");
  const golden = { rows: readGolden(table), answering: prepare(library, nearWords) };
  return { root, nearWords, library, table, golden };
}

/** A golden table with the documents that it asks about. */
export type Golden = ReturnType<typeof readShipped>["golden"];
