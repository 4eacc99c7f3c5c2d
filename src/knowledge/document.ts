import { z } from "zod";
import type { Span } from "../language/sentences.ts";
import type { Fact, Note, Person } from "./fact.ts";

/** What a block is for, where the front matter says so: questions about the publication are answered from these. */
export const roleSchema = z.enum(["title", "subtitle", "byline", "source"]);
/** What a block is for. */
export type BlockRole = z.infer<typeof roleSchema>;

/** One numbered piece of a document; ¶1 is `number` 1. */
export interface Block {
  readonly number: number;
  readonly kind: "title" | "heading" | "paragraph" | "list_item" | "table_row" | "code"; // What the source marks it as
  readonly role?: BlockRole;
  readonly text: string; // The source's characters without the mark; never altered afterwards
  readonly line: number; // 1-based line of the source where the block starts, for error messages
  readonly heading: readonly string[]; // Headings above, outermost first
  readonly sentences: readonly Span[]; // Spans that tile `text`
}

const record = z.string().min(1).optional();
/** The source record of a document: who published it, when, under which rights. Never quoted. */
export const sourceSchema = z.strictObject({
  title: record,
  publication: record,
  edition: record,
  date: record,
  accessed: record,
  author: record,
  language: record,
  rights: record,
  url: record,
});

/** One document, immutable. */
export interface Document {
  readonly id: string; // `[a-z0-9-]{1,32}`
  readonly edition: string; // First 8 hex digits of the sha256 of the blocks
  readonly title: string;
  readonly source: z.infer<typeof sourceSchema>;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly persons: readonly Person[];
  readonly aliases: readonly Alias[];
}

/** What people call a thing, and what the document calls it: "cops" -> "police". */
export type Alias = Readonly<{ says: string; means: readonly string[] }>;

/** Everything that is loaded. */
export interface Library {
  readonly edition: string; // First 8 hex digits of the sha256 over all documents, facts, notes and aliases
  readonly documents: readonly Document[];
}

/** The block with this number; undefined where the document has none. */
export const blockAt = (document: Document, number: number): Block | undefined => document.blocks[number - 1];
