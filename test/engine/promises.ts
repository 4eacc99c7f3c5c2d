import { expect } from "vitest";
import type { Answer, Excerpt } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/engine.ts";
import type { Block, Document, Library } from "../../src/knowledge/document.ts";
import type { Span } from "../../src/language/sentences.ts";

const MAX_SENTENCES = 3;
const MAX_CHARACTERS = 700;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const placeOf = ({ documents }: Library, excerpt: Excerpt): { document: Document; block: Block } => {
  const document = documents.find(({ id }) => id === excerpt.document);
  const block = document?.blocks[excerpt.block - 1];
  if (!document || !block) throw new Error(`no block ${excerpt.document} ¶${excerpt.block}`);
  return { document, block };
};

/** An excerpt is a span of one block, its focus lies inside, it is short, and it covers the figure notes it touches. */
export function keepsExcerptPromises(library: Library, excerpt: Excerpt): void {
  const { document, block } = placeOf(library, excerpt);
  const { start, end, text, focus, notes } = excerpt;
  expect(excerpt.edition).toBe(document.edition);
  expect(text).not.toBe("");
  expect(text).toBe(block.text.slice(start, end));
  expect(focus.text).not.toBe("");
  expect(focus.text).toBe(block.text.slice(focus.start, focus.end));
  expect(within(focus, excerpt)).toBe(true);
  const own = document.notes.filter((note) => note.block === block.number);
  expect(notes.map(({ id }) => id)).toEqual(own.filter((note) => overlap(note, excerpt)).map(({ id }) => id));
  const figures = own.filter((note) => note.kind === "figure" && overlap(note, excerpt));
  for (const note of figures) expect(within(note, excerpt)).toBe(true);
  const sentences = block.sentences.filter((sentence) => overlap(sentence, excerpt)).length;
  if (sentences > 1 && figures.length === 0) {
    expect(sentences).toBeLessThanOrEqual(MAX_SENTENCES);
    expect(text.length).toBeLessThanOrEqual(MAX_CHARACTERS);
  }
}

/** What holds for every answer to any text over any library. */
export function keepsPromises({ library }: Pick<Engine, "library">, answer: Answer): void {
  const { excerpts, nearest } = answer;
  expect(answer.library).toBe(library.edition);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  const all: readonly Excerpt[] = [...excerpts, ...nearest];
  for (const excerpt of all) keepsExcerptPromises(library, excerpt);
  for (const [place, excerpt] of all.entries()) {
    const others = all
      .slice(place + 1)
      .filter((other) => other.document === excerpt.document && other.block === excerpt.block);
    expect(others.filter((other) => overlap(other, excerpt))).toEqual([]);
  }
  expect(nearest.length).toBeLessThanOrEqual(3);
  if (answer.outcome !== "answered") {
    expect(excerpts).toEqual([]);
    return;
  }
  expect(excerpts.length).toBeGreaterThanOrEqual(1);
  expect(excerpts.length).toBeLessThanOrEqual(3);
  const { direct } = answer;
  if (!direct) return;
  const excerpt = excerpts[direct.excerpt];
  if (!excerpt) throw new Error(`no excerpt ${direct.excerpt}`);
  const { document, block } = placeOf(library, excerpt);
  expect(direct.text).not.toBe("");
  expect(direct.text).toBe(block.text.slice(direct.start, direct.end));
  expect(within(direct, excerpt)).toBe(true);
  const warned = document.notes.filter((note) => note.kind === "figure" && note.block === block.number);
  expect(warned.filter((note) => overlap(note, direct))).toEqual([]);
}
