import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Engine } from "../../src/engine.ts";
import { VERDICTS } from "../../src/check/verdict.ts";

const rowSchema = z.strictObject({
  id: z.string().min(1),
  claim: z.string().min(1),
  kind: z.string().min(1),
  verdict: z.enum(VERDICTS),
  block: z.int().positive().optional(), // The block that decides
});

/** A claim with what the document makes of it. */
export type ClaimRow = z.infer<typeof rowSchema>;

/** A table of claims under `test/`. */
export const readClaims = (path: string): ClaimRow[] =>
  z.array(rowSchema).parse(parse(readFileSync(`${import.meta.dirname}/../${path}`, "utf8")));

/** The rows that an engine judges otherwise, as "id: wanted, found". */
export const misjudged = (rows: readonly ClaimRow[], { check }: Engine): string[] =>
  rows.flatMap(({ id, claim, verdict }) => {
    const found = check(claim).verdict;
    return found === verdict ? [] : [`${id}: ${verdict}, ${found}`];
  });

/** Those where supported and contradicted are confused. */
export const confused = (misses: readonly string[]): string[] =>
  misses.filter((miss) => /supported, contradicted$|contradicted, supported$/.test(miss));
