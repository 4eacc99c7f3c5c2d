import * as fc from "fast-check";
import { expect, test } from "vitest";
import { render } from "../../src/discord/render.ts";
import {
  asked,
  bot,
  line,
  quoted,
  separator,
  small,
  strong,
  type Part,
  type Reply,
} from "../../src/presentation/reply.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { anyReply } from "./arbitrary-reply.ts";
import { expectWithinLimits, textsOf } from "./limits-kept.ts";
import { readQuotations } from "./read-quotations.ts";

const reply = (...parts: readonly Part[]): Reply => ({ parts, private: false });
const quotation = (text: string, ...marks: readonly [number, number][]): Part => ({
  kind: "quotation",
  text,
  marks: marks.map(([start, end]) => ({ start, end })),
});
const shown = (...parts: readonly Part[]): string[] => textsOf(render(reply(...parts), ENGLISH));
const SHORTENED = `-# ${ENGLISH.shortened}`;

test("an answer: question, direct answer, quotation with its place, a button", () => {
  const action = {
    kind: "around",
    document: "a",
    edition: "0123abcd",
    block: 2,
    quoted: 2,
    start: 0,
    end: 9,
  } as const;
  const components = render(
    reply(
      small(asked("how *many*?")),
      line({ ...quoted("12"), strong: true }),
      quotation("There are 12 of them_all.", [10, 12]),
      small(bot("A title › ¶2")),
      { kind: "buttons", buttons: [{ label: "Read around", action }] },
    ),
    ENGLISH,
  );
  expect(components).toEqual([
    {
      type: 17,
      components: [
        { type: 10, content: "-# how \\*many\\*?\n**12**" },
        { type: 10, content: "> There are **12** of them\\_all.\n-# A title › ¶2" },
        {
          type: 1,
          components: [{ type: 2, style: 2, label: "Read around", custom_id: "around:a:0123abcd:2:2:0:9" }],
        },
      ],
    },
  ]);
});

test.each<[string, Part, string]>([
  ["bold with spaces at its edges", line(strong(" a ")), " **a** "],
  ["a list", { kind: "list", items: [[strong("a"), bot(": b")], [quoted("# c")]] }, "- **a**: b\n- \\# c"],
  ["a quotation over two lines", quotation("one\ntwo"), "> one two"],
  ["marks at both ends", quotation("ab cd", [0, 2], [3, 5]), "> **ab** **cd**"],
  ["marks beyond the text", quotation("ab", [1, 9]), "> a**b**"],
  ["a heading", { kind: "line", size: "heading", runs: [bot("Title")] }, "### Title"],
  ["a question over two lines", small(asked("one\n# two")), "-# one # two"],
])("%s", (_what, part, text) => {
  expect(shown(part)).toEqual([text]);
});

test("separators stand only between texts", () => {
  const [{ components }] = render(
    reply(separator, line(bot("a")), separator, separator, line(bot("b")), separator),
    ENGLISH,
  );
  expect(components.map(({ type }) => type)).toEqual([10, 14, 10]);
});

test("a question of 500 characters is shown in full, whatever they are", () => {
  const question = "*".repeat(500);
  expect(shown(small(asked(question)), quotation("x".repeat(700)))[0]).toBe(`-# ${String.raw`\*`.repeat(500)}`);
});

test("a reply that is too long loses its last quotations whole, with the lines below, and says so", () => {
  const long = "word ".repeat(300).trim();
  const texts = shown(
    quotation(long),
    small(bot("place 1")),
    quotation(long),
    small(bot("place 2")),
    quotation(long),
    small(bot("place 3")),
  );
  expect(texts).toEqual([`> ${long}\n-# place 1`, `> ${long}\n-# place 2`, SHORTENED]);
});

test("a quotation that is too long by itself is cut between words, and a line outside it says so", () => {
  const long = "word ".repeat(2000);
  const [cut = "", ...below] = shown(quotation(long), small(bot("place")))
    .join("\n")
    .split("\n");
  expect(long.startsWith(cut.slice(2))).toBe(true);
  expect(cut.endsWith("word")).toBe(true);
  expect(cut.length).toBeGreaterThan(3500);
  expect(below).toEqual(["-# place", SHORTENED]);
});

test("of a passage that is too long the marked words are shown, and that it begins before", () => {
  const text = `${"word ".repeat(2000)}these ${"word ".repeat(2000)}`;
  const shownText = shown(quotation(text, [10_000, 10_005])).join("\n");
  expect(shownText.startsWith("-# …\n> ")).toBe(true);
  expect(shownText).toContain("**these**");
  expect(shownText.endsWith(SHORTENED)).toBe(true);
});

test("every message is within Discord's limits, for any reply", () => {
  fc.assert(
    fc.property(anyReply, (any) => {
      expectWithinLimits(render(any, ENGLISH));
    }),
    { numRuns: 500 },
  );
  expect.hasAssertions();
});

test("a quotation parsed back out of the message is the slice, for any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 700 }),
    fc.string({ unit: "binary", maxLength: 700 }),
  );
  fc.assert(
    fc.property(texts, fc.nat(700), fc.nat(700), (text, start, length) => {
      const found = readQuotations(render(reply(quotation(text, [start, start + length])), ENGLISH));
      // Inner line breaks are shown as spaces; half pairs are no text at all.
      const expected = text
        .replaceAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, " ")
        .replaceAll(/\p{Surrogate}/gu, "\uFFFD");
      if (start < text.length && /[\uD800-\uDBFF]$/.test(text.slice(0, start))) return;
      if (/[\uD800-\uDBFF]$/.test(text.slice(0, start + length)) && start + length < text.length) return;
      expect(found).toEqual([expected]);
    }),
    { numRuns: 1000 },
  );
});
