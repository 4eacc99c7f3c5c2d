import { assert, property, tuple } from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anyQuestion, GOLDEN } from "./any-question.ts";
import { shippedEngine } from "./engines.ts";
import { keepsExcerptPromises, keepsPromises } from "./promises.ts";

const engine = shippedEngine();
const { library } = engine;
const [article] = library.documents;
const question = anyQuestion(library);

/** The text that was supplied, before it became a document here. */
const SUPPLIED = "c911ebde43142e0e94082a43b4d230c9af1b1071fd3bce68a54adfbcc8022875";

describe("the shipped article", () => {
  test("its blocks, joined, are the supplied text, byte for byte", () => {
    const text = article?.blocks.map((block) => block.text).join("\n") ?? "";
    expect(createHash("sha256").update(text).digest("hex")).toBe(SUPPLIED);
    expect(article?.edition).toBe(SUPPLIED.slice(0, 8));
  });

  test("blocks are numbered from 1 and their sentences tile them", () => {
    for (const [place, { number, text, sentences }] of (article?.blocks ?? []).entries()) {
      expect(number).toBe(place + 1);
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      expect(sentences[0]?.start).toBe(0);
    }
  });
});

describe("any question", () => {
  test("is answered in verbatim excerpts that keep every promise, with something near whatever comes of it", () => {
    assert(
      property(question, (asked) => {
        const answer = engine.ask(asked);
        keepsPromises(engine, answer);
        expect(answer.nearest).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(["who is Wang Yinwei??", "Who 25,?"])("%s once broke a promise", (asked) => {
    const answer = engine.ask(asked);
    keepsPromises(engine, answer);
    expect(answer.nearest).not.toEqual([]);
  });

  test("of the golden table, too", () => {
    for (const asked of GOLDEN) keepsPromises(engine, engine.ask(asked));
  });

  test("asked after another keeps them too", () => {
    assert(
      property(question, question, (before, asked) =>
        keepsPromises(engine, engine.ask(asked, { questions: [before] })),
      ),
      { numRuns: 60 },
    );
  });

  test("has the same answer every time and from every engine over the same texts, byte for byte", () => {
    const other = shippedEngine();
    assert(
      property(tuple(question, question), ([asked, between]) => {
        const first = JSON.stringify(engine.ask(asked));
        engine.ask(between);
        expect(JSON.stringify(engine.ask(asked))).toBe(first);
        expect(JSON.stringify(other.ask(asked))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  test("means the same with straight and typographic quotation marks", () => {
    const straight = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
    const curly = (text: string): string => text.replaceAll(/"([^"]*)"/g, "“$1”").replaceAll(/(?<=\w)'/g, "’");
    for (const asked of GOLDEN.filter((each) => /["'“”‘’]/.test(each))) {
      const [one, two] = [straight(asked), curly(straight(asked))].map((each) => engine.ask(each));
      expect({ ...one, question: "" }).toEqual({ ...two, question: "" });
    }
  });

  test("finds hits that keep the same promises, and suggestions that can be asked", () => {
    assert(
      property(question, (asked) => {
        for (const hit of engine.search(asked).hits) keepsExcerptPromises(library, hit);
        expect(engine.suggest(asked).length).toBeLessThanOrEqual(25);
        expect(engine.facts({ topic: asked }).length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 60 },
    );
  });
});
