import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences, trimSpan } from "../../src/language/sentences.ts";

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["One. Two.", ["One.", "Two."]],
    ["One? Two! Three", ["One?", "Two!", "Three"]],
    ["Dr. Okafor came. She left.", ["Dr. Okafor came.", "She left."]],
    ["It was J. R. Berg who came.", ["It was J. R. Berg who came."]],
    ["See Holm v. Berg for more.", ["See Holm v. Berg for more."]],
    ["The U.S. is large. So is Canada.", ["The U.S. is large.", "So is Canada."]],
    ["Lamps, ropes, etc. were sold.", ["Lamps, ropes, etc. were sold."]],
    ["Lamps, ropes, etc. Then it closed.", ["Lamps, ropes, etc.", "Then it closed."]],
    ["It rose to 3.5 metres. Then it fell.", ["It rose to 3.5 metres.", "Then it fell."]],
    ["A line\nthat goes on. Another.", ["A line\nthat goes on.", "Another."]],
    ["“We paint it.” Jon Berg said. It shines.", ["“We paint it.” Jon Berg said.", "It shines."]],
    ["“We paint it.” He went home.", ["“We paint it.”", "He went home."]],
    ["“Who goes there?” asked the keeper.", ["“Who goes there?” asked the keeper."]],
    ["Wait... it goes on. Yes.", ["Wait... it goes on.", "Yes."]],
    ["他来了。她走了。", ["他来了。", "她走了。"]],
    ["No full stop", ["No full stop"]],
    ["", []],
    ["  ", [""]],
  ])("%j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("a long sentence is parted at a semicolon where both sides can stand alone, a short one is not", () => {
    const left = "The keepers of the lighthouse repaint the tower every six years and its lamp every year";
    const right = "the visitors, who come by boat in summer, must leave the stairs free while they do so.";
    expect(sentences(`${left}; ${right}`)).toEqual([`${left};`, right]);
    expect(sentences(`${left}; so it shines.`)).toEqual([`${left}; so it shines.`]);
    expect(sentences("Dogs wait outside; cats may enter.")).toEqual(["Dogs wait outside; cats may enter."]);
  });

  const piece = oneof(
    string({ unit: "binary", maxLength: 12 }),
    constantFrom(
      ". ",
      "! ",
      "? ",
      "; ",
      "\n",
      "Dr. ",
      "e.g. ",
      "“",
      "” ",
      "A",
      " said ",
      "word ".repeat(12),
      "。",
      "\u2028",
      "\r\n",
    ),
  );

  test("the spans of any text tile it", () => {
    assert(
      property(array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBe(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test("trimming leaves the same words, and nothing of white space alone", () => {
    assert(
      property(array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const { start, end } = trimSpan(text, { start: 0, end: text.length });
        expect(text.slice(start, end)).toBe(text.trim());
      }),
    );
  });
});
