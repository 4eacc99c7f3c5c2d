import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Models } from "../answer/models.ts";
import { prepare } from "../answer/prepare.ts";
import { sha256 } from "../corpus/read-library.ts";
import type { Library } from "../knowledge/document.ts";
import type { NearWords } from "../language/near-words.ts";
import { splitSentences } from "../language/sentences.ts";

const questionSchema = z.object({
  question: z.string(),
  is_impossible: z.boolean().default(false),
  answers: z.array(z.object({ text: z.string() })).default([]),
});
const paragraphSchema = z.object({ context: z.string(), qas: z.array(questionSchema) });
const articleSchema = z.object({ title: z.string(), paragraphs: z.array(paragraphSchema) });
const squadSchema = z.object({ data: z.array(articleSchema) });

/** One article of SQuAD as a library of one document, ready to be asked; a context is one block. */
export type SquadArticle = ReturnType<typeof readSquad>[number];

/** One question of SQuAD with its gold paragraph (block number from 1) and gold answers (empty: unanswerable). */
export type SquadQuestion = SquadArticle["questions"][number];

/** A library of one document whose blocks are these texts. */
export function plainLibrary(title: string, texts: readonly string[]): Library {
  const edition = sha256(texts.join("\n")).slice(0, 8);
  const blocks = texts.map((text, index) => {
    const number = index + 1;
    return { number, kind: "paragraph", text, line: number, heading: [], sentences: splitSentences(text) } as const;
  });
  const nothing = { source: {}, facts: [], notes: [], persons: [], aliases: [] };
  return { edition, documents: [{ id: "article", edition, title, blocks, ...nothing }] };
}

/** Reads a file in the official SQuAD JSON layout (v1.1 or v2.0). Throws for one that is not there or does not fit the layout. */
export function readSquad(path: string, nearWords?: NearWords) {
  const { data } = squadSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return data.map(({ title, paragraphs }) => {
    const texts = paragraphs.map(({ context }) => context);
    const questions = paragraphs.flatMap(({ qas }, index) =>
      qas.map(({ question, is_impossible: impossible, answers }) => {
        const golds = impossible ? [] : [...new Set(answers.map(({ text }) => text))];
        return { question, block: index + 1, answers: golds };
      }),
    );
    const library = plainLibrary(title, texts);
    return { title, library, questions, answering: prepare(library, nearWords) };
  });
}

/** The same articles, asked with other models: by turns, as folds are made. */
export const withModels = (articles: readonly SquadArticle[], models: readonly Models[]): SquadArticle[] =>
  articles.map((article, place) => {
    const own = models[place % models.length] ?? article.answering.models;
    return { ...article, answering: { ...article.answering, models: own } };
  });
