import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Models } from "../answer/models.ts";
import { prepare } from "../answer/prepare.ts";
import { sha256 } from "../corpus/read-library.ts";
import type { Library } from "../knowledge/document.ts";
import type { NearWords } from "../language/near-words.ts";
import { splitSentences } from "../language/sentences.ts";
import { mean, quantile } from "./figures.ts";
import type { Finder } from "./finders.ts";

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

/** A system prepared for an article. */
export type FinderOf = (article: SquadArticle) => Finder;

/** An answer as SQuAD's official script compares it: lower case, without punctuation and articles. */
export const normaliseAnswer = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, "")
    .replaceAll(/\b(?:a|an|the)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Overlap of two normalised answers: F1 of their words, 0..1. */
const overlapF1 = (a: string, b: string): number => {
  const [left, right] = [a.split(" "), b.split(" ")];
  const rest = [...left];
  for (const word of right) if (rest.includes(word)) rest.splice(rest.indexOf(word), 1);
  return (2 * (left.length - rest.length)) / (left.length + right.length);
};

/** Exact match and F1 of an answer against the best of the gold answers, 0..1 each. */
export function matchAnswers(text: string, golds: readonly string[]): { exact: number; f1: number } {
  const answer = normaliseAnswer(text);
  const wanted = golds.map(normaliseAnswer);
  return {
    exact: wanted.includes(answer) ? 1 : 0,
    f1: Math.max(0, ...wanted.map((gold) => overlapF1(answer, gold))),
  };
}

const judge = ({ question, block, answers }: SquadQuestion, find: Finder) => {
  const before = performance.now();
  const { blocks, sentences, direct } = find(question);
  const ms = performance.now() - before;
  const right = sentences
    .slice(0, 3)
    .map((found) => found.block === block && answers.some((answer) => found.focus.includes(answer)));
  return {
    p1: blocks[0] === block,
    p3: blocks.slice(0, 3).includes(block),
    s1: right[0] ?? false,
    s3: right.includes(true),
    focus: sentences[0]?.focus.length ?? 0,
    excerpt: sentences[0]?.excerpt ?? 0,
    ms,
    ...(direct && matchAnswers(direct(), answers)),
  };
};

/**
 * Asks every answerable question of every article. P: the paragraph is right; S: the sentence is, and holds a gold answer. Shares in
 * percent, lengths in characters, time in milliseconds; without direct answers exact match and F1 are undefined.
 */
export function scoreSquad(articles: readonly SquadArticle[], finderOf: FinderOf) {
  const rows = articles.flatMap((article) => {
    const find = finderOf(article);
    return article.questions.filter(({ answers }) => answers.length > 0).map((asked) => judge(asked, find));
  });
  const average = (key: keyof (typeof rows)[number]): number => mean(rows.map((row) => row[key] ?? 0));
  const share = (key: keyof (typeof rows)[number]): number => 100 * average(key);
  const direct = rows.some(({ exact }) => exact !== undefined);
  const times = rows.map(({ ms }) => ms);
  return {
    questions: rows.length,
    p1: share("p1"),
    p3: share("p3"),
    s1: share("s1"),
    s3: share("s3"),
    focus: average("focus"),
    excerpt: average("excerpt"),
    exact: direct ? share("exact") : undefined,
    f1: direct ? share("f1") : undefined,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}
