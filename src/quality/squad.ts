import { readFileSync } from "node:fs";
import { z } from "zod";
import { sha256 } from "../corpus/read-library.ts";
import type { Block, Library } from "../knowledge/document.ts";
import { splitSentences } from "../language/sentences.ts";

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** One question of SQuAD with its gold paragraph (block number from 1) and gold answers (empty: unanswerable). */
export interface SquadQuestion {
  readonly id: string;
  readonly question: string;
  readonly block: number;
  readonly answers: readonly string[];
}

/** One article of SQuAD as a library of one document; a context is one block. */
export interface SquadArticle {
  readonly title: string;
  readonly library: Library;
  readonly questions: readonly SquadQuestion[];
}

const blockOf = (text: string, index: number): Block => ({
  number: index + 1,
  kind: "paragraph",
  text,
  line: index + 1,
  heading: [],
  sentences: splitSentences(text),
});

/** A library of one document whose blocks are these texts. */
export function plainLibrary(title: string, texts: readonly string[]): Library {
  const edition = sha256(texts.join("\n")).slice(0, 8);
  const blocks = texts.map(blockOf);
  const nothing = { source: {}, facts: [], notes: [], persons: [], aliases: [] };
  return { edition, documents: [{ id: "article", edition, title, blocks, ...nothing }] };
}

/**
 * Reads a file in the official SQuAD JSON layout (v1.1 or v2.0).
 * @throws for a file that is not there or does not fit the layout.
 */
export function readSquad(path: string): SquadArticle[] {
  const { data } = squadSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return data.map(({ title, paragraphs }) => ({
    title,
    library: plainLibrary(
      title,
      paragraphs.map(({ context }) => context),
    ),
    questions: paragraphs.flatMap(({ qas }, index) =>
      qas.map(({ id, question, is_impossible: impossible, answers }) => ({
        id,
        question,
        block: index + 1,
        answers: impossible ? [] : [...new Set(answers.map(({ text }) => text))],
      })),
    ),
  }));
}
