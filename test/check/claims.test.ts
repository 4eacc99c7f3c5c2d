import { describe, expect, test } from "vitest";
import { readLibrary } from "../../src/corpus/read-library.ts";
import { createEngine } from "../../src/engine.ts";
import { shippedEngine, TABLES } from "../engine/engines.ts";
import { confused, misjudged, readClaims } from "./read-claims.ts";

const engine = shippedEngine();
const tables = ["claims.yaml", "claims-frozen.yaml", "fixtures/harbour-claims.yaml"];

test.each(tables)("%s: ids and claims are unique", (table) => {
  const rows = readClaims(table);
  for (const values of [rows.map(({ id }) => id), rows.map(({ claim }) => claim.toLowerCase())])
    expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([]);
});

describe("claims about the article", () => {
  const rows = readClaims("claims.yaml");
  const misses = misjudged(rows, engine);

  test("at least 150, of which 95 % get their verdict", () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(misses.length <= 0.05 * rows.length ? [] : misses).toEqual([]);
  });
  test("none is taken for supported that is contradicted, nor the other way round", () => {
    expect(confused(misses)).toEqual([]);
  });
  test("the passage that decides is shown", () => {
    const shown = rows.filter(({ verdict, block }) => block !== undefined && verdict !== "not_in_article");
    const without = shown.filter(
      ({ claim, block }) => !engine.check(claim).excerpts.some((each) => each.block === block),
    );
    expect(without.length <= 0.05 * shown.length ? [] : without.map(({ id }) => id)).toEqual([]);
  });
});

test("claims of another hand, frozen before they were scored: at least 90 %", () => {
  const rows = readClaims("claims-frozen.yaml");
  const misses = misjudged(rows, engine);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(misses.length <= 0.1 * rows.length ? [] : misses).toEqual([]);
});

describe("claims about another document", () => {
  const rows = readClaims("fixtures/harbour-claims.yaml");
  const { documents, edition } = readLibrary(`${import.meta.dirname}/../fixtures/harbour`);
  const bare = documents.map((document) => ({ ...document, facts: [], persons: [], aliases: [] }));

  test.each([
    ["with the facts of its editor at least 92 %", documents, 0.08],
    ["without any fact at least 80 %", bare, 0.2],
  ])("%s", (_name, documents, share) => {
    const misses = misjudged(rows, createEngine({ documents, edition }, TABLES));
    expect(misses.length <= share * rows.length ? [] : misses).toEqual([]);
  });
});
