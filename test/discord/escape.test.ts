import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escape, isolate } from "../../src/discord/escape.ts";
import { release, unescape } from "./unescape.ts";

const pieces = [
  ..."*_~|`[]<>()#-+.:@!>\\ \n\t1a".split(""),
  "**",
  "__",
  "~~",
  "||",
  "```",
  "# ",
  "-# ",
  "- ",
  "> ",
  ">>> ",
  "1. ",
  "12) ",
  "https://a.b",
  "@everyone",
  "@here",
  "<@1>",
  "<@&1>",
  "<#1>",
  "</ask:1>",
  "<id:guide>",
  "<t:1:R>",
  "<:a:1>",
  "<a:b:2>",
  ":smile:",
  "[a](http://b)",
  "\u202E",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
  "\u202C",
  "\u2060",
  "\u200B",
  "\u200D",
  "\uFEFF",
  "中文",
  "👩‍👩‍👧",
  "é",
];
/** Texts that are full of what means something to Discord. */
const nasty = fc.array(fc.constantFrom(...pieces)).map((each) => each.join(""));
const texts = fc.oneof(nasty, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

test("unescape undoes escape and isolate, for any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(release(isolate(text))).toBe(text);
      expect(unescape(isolate(escape(text)))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test("nothing that means something to Discord is left unescaped, for any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bare = escape(text).replaceAll(/\\[!-/:-@[-`{-~]/g, "\u0001");
      expect(bare).not.toMatch(/[*_~|`[\]<>]|:\/\/|@everyone|@here/);
      expect(bare).not.toMatch(/^[\s\p{Cf}]*(?:#|[-+]|\d+[.)](?:\s|$))/mu);
      expect(bare).not.toMatch(/:[\w+-]+:/);
    }),
    { numRuns: 2000 },
  );
});

test("directions are closed at the end, for any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      // By the rules of Unicode's bidirectional algorithm: what closes an isolate closes the embeddings in it too.
      const open: string[] = [];
      for (const character of isolate(text)) {
        if (/[\u202A\u202B\u202D\u202E]/.test(character)) open.push("embedding");
        else if (/[\u2066-\u2068]/.test(character)) open.push("isolate");
        else if (character === "\u202C" && open.at(-1) === "embedding") open.pop();
        else if (character === "\u2069" && open.includes("isolate")) open.length = open.lastIndexOf("isolate");
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["a *bold* claim", String.raw`a \*bold\* claim`],
  ["# Heading", String.raw`\# Heading`],
  ["-# small", String.raw`\-# small`],
  ["- item\n  - item", "\\- item\n  \\- item"],
  ["1. first", String.raw`1\. first`],
  ["rose by 1.5 to 98.62%", "rose by 1.5 to 98.62%"],
  ["a -5 b", "a -5 b"],
  ["see https://example.org/a_b", String.raw`see https\://example.org/a\_b`],
  ["hi @everyone and @here", String.raw`hi \@everyone and \@here`],
  ["mail me@home.example", "mail me@home.example"],
  ["<@123> <#4> </ask:5> <t:6:R> <:x:7>", String.raw`\<@123\> \<#4\> \</ask:5\> \<t\:6:R\> \<\:x:7\>`],
  [":smile: at 12:30", String.raw`\:smile: at 12:30`],
  ["“quoted” — it’s fine.", "“quoted” — it’s fine."],
])("%j is shown as %j", (text, shown) => {
  expect(escape(text)).toBe(shown);
});

test("text without a turn of direction is left as it is", () => {
  expect(isolate("مرحبا hello")).toBe("مرحبا hello");
  expect(isolate("a\u202Eb")).toBe("\u2068a\u202Eb\u2060\u2069\u202C");
});
