import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../src/knowledge/read-blocks.ts";

/** Kind, text and line of each block. */
const blocks = (text: string): [string, string, number][] =>
  readBlocks(text).map(({ kind, text: own, line }) => [kind, own, line]);

describe("blocks", () => {
  test.each<[string, string, [string, string, number][]]>([
    ["nothing", "", []],
    ["blank lines only", "\n \n\t\n", []],
    [
      "a paragraph of two lines",
      "One\ntwo.\n\nThree.",
      [
        ["paragraph", "One\ntwo.", 1],
        ["paragraph", "Three.", 4],
      ],
    ],
    [
      "headings without blank lines",
      "# A\ntext\n## B",
      [
        ["heading", "A", 1],
        ["paragraph", "text", 2],
        ["heading", "B", 3],
      ],
    ],
    ["no heading without a space", "#tag", [["paragraph", "#tag", 1]]],
    [
      "a heading of marks only",
      "# \n\ntext",
      [
        ["paragraph", "#", 1],
        ["paragraph", "text", 3],
      ],
    ],
    [
      "list items",
      "- one\n* two\n+ three\n2) four",
      [
        ["list_item", "one", 1],
        ["list_item", "two", 2],
        ["list_item", "three", 3],
        ["list_item", "four", 4],
      ],
    ],
    [
      "a list item of two lines",
      "- one\n  more\n- two",
      [
        ["list_item", "one\n  more", 1],
        ["list_item", "two", 3],
      ],
    ],
    ["a dash within a line", "one - two", [["paragraph", "one - two", 1]]],
    [
      "rows of a table without its rule",
      "| a | b |\n|---|:-:|\n| 1 | 2 |",
      [
        ["table_row", "a | b", 1],
        ["table_row", "1 | 2", 3],
      ],
    ],
    [
      "code",
      "```js\nf()\n\ng()\n```\nafter",
      [
        ["code", "f()\n\ng()", 2],
        ["paragraph", "after", 6],
      ],
    ],
    ["code that never ends", "~~~\nf()", [["code", "f()", 2]]],
    ["empty code", "```\n```\nafter", [["paragraph", "after", 3]]],
    ["a year that starts a sentence", "1868. It was built.", [["list_item", "It was built.", 1]]],
  ])("%s", (_name, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  test("depths of headings", () => {
    expect(readBlocks("# A\n\n### B\n\ntext").map(({ depth }) => depth)).toEqual([1, 3, 0]);
  });

  test("of any text are slices in reading order, none blank", () => {
    const lines = array(
      constantFrom("# A", "text", "  more", "- item", "1. one", "| a |", "|--|", "```", "", " ", "> said"),
      { maxLength: 20 },
    );
    assert(
      property(lines, (parts) => {
        const text = parts.join("\n");
        let last = 0;
        for (const { text: own, line } of readBlocks(text)) {
          expect(own.trim()).not.toBe("");
          expect(text).toContain(own);
          expect(line).toBeGreaterThan(last);
          last = line;
        }
      }),
    );
  });
});
