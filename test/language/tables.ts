import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const folder = new URL("../../src/language/tables/", import.meta.url);

/** Bytes of one of the shipped tables. */
export const table = (name: string): Uint8Array => readFileSync(new URL(name, folder));

/** What tables/README.md says of a table, and what is there. */
export function checksums(name: string): { documented: string | undefined; actual: string } {
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  const row = readme.split("\n").find((line) => line.includes(`\`${name}\``) && /[0-9a-f]{64}/.test(line));
  return {
    documented: /[0-9a-f]{64}/.exec(row ?? "")?.[0],
    actual: createHash("sha256").update(table(name)).digest("hex"),
  };
}
