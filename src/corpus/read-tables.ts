import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineTables } from "../engine.ts";
import { readNearWords } from "../language/near-words.ts";

/** From the package root; they are data and stay where they are when the program is built. */
const NEAR_WORDS = "src/language/tables/near-words.bin";

/** The tables of the language layer. Throws an Error that names the table which is missing or broken. */
export function readTables(root: string): EngineTables {
  try {
    return { nearWords: readNearWords(readFileSync(join(root, NEAR_WORDS))) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The table ${NEAR_WORDS} cannot be read, the installation is incomplete: ${reason}`, { cause: error });
  }
}
