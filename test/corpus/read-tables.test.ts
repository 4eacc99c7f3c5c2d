import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTables } from "../../src/corpus/read-tables.ts";
import { folderWith } from "../terminal/corpus-folder.ts";

const PATH = "src/language/tables/near-words.bin";

describe("the tables", () => {
  test("are found from the package root", () => {
    expect(readTables(join(import.meta.dirname, "../..")).nearWords?.has("water")).toBe(true);
  });

  test.each([
    ["missing", {}],
    ["empty", { [PATH]: "" }],
    ["something else", { [PATH]: "x".repeat(100) }],
    ["cut short", { [PATH]: Buffer.from("NW02\u0001\0\0\0\u0001\0\0\0\u0001\0\0\0\0\0\0\0") }],
  ])("%s: the error names the table", (_name, files) => {
    expect(() => readTables(folderWith(files))).toThrow(`The table ${PATH} cannot be read`);
  });
});
