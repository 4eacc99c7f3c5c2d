import { describe, expect, test } from "vitest";
import { createSpeakerOf } from "../../src/knowledge/speaker.ts";
import { cosine, createMeaning } from "../../src/search/meaning.ts";
import { createIndex } from "../../src/search/search-index.ts";
import { readTerms } from "../../src/language/terms.ts";
import { engineOver, TABLES } from "../engine/engines.ts";
import { lighthouse } from "../lighthouse.ts";

const { library } = lighthouse();
const index = createIndex(library, createSpeakerOf());
const weigh = (...terms: string[]): Map<string, number> => new Map(terms.map((term) => [term, 1]));

describe("the index", () => {
  test("finds blocks by terms, best first, at most as many as asked for", () => {
    expect(index.findBlocks(weigh("oil"), 10).map(({ block }) => block.number)).toEqual([4]);
    expect(index.findBlocks(weigh("lighthous", "visitor"), 10)[0]?.block.number).toBe(7);
    expect(index.findBlocks(weigh("lighthous", "visitor"), 1)).toHaveLength(1);
  });

  test("weights decide", () => {
    const first = (oil: number): number | undefined =>
      index.findBlocks(
        new Map([
          ["oil", oil],
          ["stair", 1],
        ]),
        1,
      )[0]?.block.number;
    expect([first(5), first(0.1)]).toEqual([4, 8]);
  });

  test("no terms, unknown terms and odd terms find nothing", () => {
    for (const terms of [[], ["zzzz"], [""], ["__proto__"], ["\u001F"]])
      expect(index.findBlocks(weigh(...terms), 10)).toEqual([]);
  });

  test("finds facts by how they are described", () => {
    expect(index.findFacts(weigh("year"), 10).map(({ fact }) => fact.id)).toEqual(["built"]);
  });

  test("rare terms tell more than common ones, unknown ones most", () => {
    expect(index.idf("oil")).toBeGreaterThan(index.idf("lighthous"));
    expect(index.idf("zzzz")).toBeGreaterThan(index.idf("oil"));
    expect([index.has("oil"), index.has("zzzz"), index.has("the")]).toEqual([true, false, false]);
    expect(index.vocabulary.get("stairs")).toBe("stair");
  });

  test("a sentence knows what facts say of it and who speaks", () => {
    const described = (number: number): string[] => [...(index.blocks[number - 1]?.sentences[0]?.described ?? [])];
    expect(described(2)).toContain("year");
    expect(described(5)).toEqual(expect.arrayContaining(["jon", "berg"]));
    expect(described(4)).toEqual([]);
  });

  test("a figure, name or quotation belongs to a sentence only when it ends there", () => {
    const { library: other } = engineOver(
      "They call it “the candle. The wick” in Skarvik. The keeper Jon Berg. The Lamp Room is old.",
    );
    for (const { sentences } of createIndex(other, createSpeakerOf()).blocks) {
      for (const { span, typed } of sentences) expect(typed.filter(({ end }) => end > span.end)).toEqual([]);
    }
  });

  test("sentences and their terms lie in their block", () => {
    for (const { block, sentences } of index.blocks) {
      for (const { span, terms, position } of sentences) {
        expect(block.sentences[position]).toEqual(span);
        for (const { start, end } of terms) {
          expect(start).toBeGreaterThanOrEqual(span.start);
          expect(end).toBeLessThanOrEqual(span.end);
        }
      }
    }
  });
});

describe("meaning", () => {
  const meaning = createMeaning(index, TABLES.nearWords);
  const blind = createMeaning(index, undefined);
  const direction = (text: string) => meaning.direction(readTerms(text));

  test("compares a word with each word of the documents", () => {
    expect(Math.max(...(meaning.similarities("ship") ?? []))).toBeGreaterThan(0.3);
    expect(Math.max(...(meaning.similarities("boat") ?? []))).toBeCloseTo(1);
    expect(meaning.similarities("unheardofword")).toBeUndefined();
  });

  test("texts about the same point in the same direction", () => {
    const near = cosine(direction("the ship sailed over the sea"), direction("boats and harbours"));
    expect(near).toBeGreaterThan(cosine(direction("the ship sailed over the sea"), direction("a lawyer in court")));
    expect(cosine(direction("boat"), direction("boat"))).toBeCloseTo(1);
    expect(direction("unheardofword")).toBeUndefined();
    expect(cosine(direction("boat"), undefined)).toBe(0);
  });

  test("measures a sentence once", () => {
    const sentence = index.blocks[3]?.sentences[0];
    if (!sentence) throw new Error("no sentence");
    expect(meaning.places(sentence)).toBe(meaning.places(sentence));
    expect(meaning.sentenceDirection(sentence)).toBe(meaning.sentenceDirection(sentence));
    expect(meaning.places(sentence)).toHaveLength(sentence.content.length);
  });

  test("without a table nothing is near anything", () => {
    expect(blind.similarities("boat")).toBeUndefined();
    expect(blind.direction(readTerms("boat"))).toBeUndefined();
  });
});
