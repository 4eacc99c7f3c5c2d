import type { Span } from "../language/sentences.ts";
import type { Fact } from "./fact.ts";
import type { Note } from "./note.ts";
import type { Person } from "./person.ts";

/** What the source of a block marks it as. */
export type BlockKind = "title" | "heading" | "paragraph" | "list_item" | "table_row" | "code";

/** What a block is for, where the front matter says so: questions about the publication are answered from these. */
export type BlockRole = "title" | "subtitle" | "byline" | "source";

/** One numbered piece of a document; ¶1 is `number` 1. */
export interface Block {
  readonly number: number;
  readonly kind: BlockKind;
  readonly role?: BlockRole;
  /** The source's characters without the mark; never altered afterwards. */
  readonly text: string;
  /** 1-based line of the source where the block starts, for error messages. */
  readonly line: number;
  /** Headings above, outermost first. */
  readonly heading: readonly string[];
  /** Spans that tile `text`. */
  readonly sentences: readonly Span[];
}

/** The source record of a document: who published it, when, under which rights. Never quoted. */
export interface SourceRecord {
  readonly title?: string | undefined;
  readonly publication?: string | undefined;
  readonly edition?: string | undefined;
  readonly date?: string | undefined;
  readonly accessed?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly rights?: string | undefined;
  readonly url?: string | undefined;
}

/** One document, immutable. */
export interface Document {
  /** `[a-z0-9-]{1,32}` */
  readonly id: string;
  /** First 8 hex digits of the sha256 of the blocks. */
  readonly edition: string;
  readonly title: string;
  readonly source: SourceRecord;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly persons: readonly Person[];
  readonly aliases: readonly Alias[];
}

/** What people call a thing, and what the document calls it: "cops" -> "police". */
export interface Alias {
  readonly says: string;
  readonly means: readonly string[];
}

/** Everything that is loaded. */
export interface Library {
  /** First 8 hex digits of the sha256 over all documents, facts, notes and aliases. */
  readonly edition: string;
  readonly documents: readonly Document[];
}

/** The block with this number; undefined where the document has none. */
export const blockAt = (document: Document, number: number): Block | undefined => document.blocks[number - 1];
