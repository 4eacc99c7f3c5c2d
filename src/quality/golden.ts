import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { prepare } from "../answer/prepare.ts";
import { readLibrary } from "../corpus/read-library.ts";
import { readTables } from "../corpus/read-tables.ts";
import { packageRoot } from "../service/package-root.ts";

const goldenSchema = z.array(
  z.strictObject({
    id: z.string(),
    question: z.string(),
    kind: z.string(),
    /** Any one suffices: the focus lies in this block and holds these words. */
    accept: z.array(z.strictObject({ block: z.int(), words: z.string() })).default([]),
    reason: z.string().optional(), // Why the document cannot answer
    missing: z.union([z.string(), z.array(z.string())]).optional(),
  }),
);

/** A row of a golden table; `accept` is empty for what the document does not answer. */
export type GoldenQuestion = z.infer<typeof goldenSchema>[number];

/** Reads a golden table (YAML). */
export const readGolden = (path: string): GoldenQuestion[] => goldenSchema.parse(parse(readFileSync(path, "utf8")));

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

/** Questions about the subject: those about the publication, and those without a subject, have rules of their own. */
export const subjects = (rows: readonly GoldenQuestion[]): GoldenQuestion[] =>
  rows.filter(({ kind, reason }) => kind !== "publication" && reason !== "unclear" && reason !== "needs_context");

/** Whether a focus is one of those that a row accepts. */
export const isAccepted = ({ accept }: GoldenQuestion, focus: { block: number; text: string }): boolean =>
  accept.some(({ block, words }) => block === focus.block && focus.text.toLowerCase().includes(words.toLowerCase()));

/** The passage ranked first, whatever the outcome. */
export const firstOf = ({ excerpts, nearest }: Answer) => [...excerpts, ...nearest][0];

/** Whether it is right. */
export function rightFirst(row: GoldenQuestion, answer: Answer): boolean {
  const first = firstOf(answer);
  return first !== undefined && isAccepted(row, { block: first.block, text: first.focus.text });
}

/** Whether the engine did what it must: answered with the right passage first, or refused. */
export const isRight = (row: GoldenQuestion, answer: Answer): boolean =>
  row.accept.length > 0 ? answer.outcome === "answered" && rightFirst(row, answer) : answer.outcome !== "answered";
