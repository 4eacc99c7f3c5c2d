import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readLibrary } from "../../src/corpus/read-library.ts";
import { isWithin } from "../../src/language/sentences.ts";
import { readTypedSpans } from "../../src/language/typed-spans.ts";
import { factsSchema } from "../../src/knowledge/fact.ts";

const corpus = `${import.meta.dirname}/../../corpus`;
const { documents } = readLibrary(corpus);

/** The places of words in a text. */
const placesOf = (text: string, words: string): { start: number; end: number }[] =>
  text.split(words).slice(1).map((_, count) => {
    const start = text.split(words).slice(0, count + 1).join(words).length;
    return { start, end: start + words.length };
  });

test.each(documents.map((document) => [document.id, document] as const))(
  "%s: every number, date and capitalised name is part of a fact, names a person, or is listed as none",
  (id, { blocks, facts, persons }) => {
    const { not_facts: none } = factsSchema.parse(parse(readFileSync(`${corpus}/${id}/facts.yaml`, "utf8")));
    const forgotten = blocks.flatMap(({ number, text }) => {
      const stated = facts.filter(({ block }) => block === number).map(({ span }) => span);
      const listed = [...persons, ...none].filter(({ block }) => block === number);
      const known = [...stated, ...listed.flatMap(({ words }) => placesOf(text, words))];
      return readTypedSpans(text)
        .filter((span) => span.type !== "quoted" && !known.some((each) => isWithin(span, each)))
        .map(({ start, end }) => `¶${number} ${text.slice(start, end)}`);
    });
    expect(forgotten).toEqual([]);
  },
);

test("what is listed as no fact is part of none", () => {
  for (const { id, facts, blocks } of documents) {
    const { not_facts: none } = factsSchema.parse(parse(readFileSync(`${corpus}/${id}/facts.yaml`, "utf8")));
    const both = none.filter(({ block, words }) => {
      const places = placesOf(blocks[block - 1]?.text ?? "", words);
      return places.every((place) => facts.some((fact) => fact.block === block && isWithin(place, fact.span)));
    });
    expect(both).toEqual([]);
  }
});
