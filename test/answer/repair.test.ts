import { describe, expect, test } from "vitest";
import { prepare } from "../../src/answer/prepare.ts";
import { repaired } from "../../src/answer/repair.ts";
import { TABLES } from "../engine/engines.ts";
import { lighthouse } from "../lighthouse.ts";

const { library } = lighthouse();
const withTable = prepare(library, TABLES.nearWords);
const without = prepare(library);

describe("a misspelt question", () => {
  test.each([
    ["who built the lihgthouse?", "who built the lighthouse?"], // a word of the document, letters swapped
    ["where is the becon", "where is the beacon"], // of an editor's alias
    ["how many vistors came", "how many visitors came"],
    ["wich year was it", "which year was it"], // a word left out counts before one that is changed ("with")
    ["are there stais", "are there stairs"], // a word of the document before any other
    ["Whihc headline has it", "Which headline has it"], // the first word may have a capital
    ["what is the percntage", "what is the percentage"], // any English word
  ])("%j is read as %j", (asked, expected) => {
    expect(repaired(asked, withTable).toLowerCase()).toBe(expected.toLowerCase());
  });

  test.each([
    "who is Zorbanek?", // a name may be another name
    "who built the lighthouse?",
    "what about zzyzzxqq", // nothing is near
    "灯塔 有 多 高",
    "",
  ])("%j stays as it is", (asked) => {
    expect(repaired(asked, withTable)).toBe(asked);
  });

  test("without a table only words of the documents and of editors are known", () => {
    expect(repaired("lihgthouse becon percntage", without)).toBe("lighthouse beacon percntage");
  });

  test("as many words are looked up as anybody misspells", () => {
    const asked = Array.from({ length: 20 }, () => "lihgthouse").join(" ");
    expect(repaired(asked, without).match(/\blighthouse\b/g)).toHaveLength(8);
  });
});
