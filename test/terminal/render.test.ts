import { array, assert, constantFrom, nat, oneof, property, string, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asked,
  bot,
  heading,
  line,
  quoted,
  separator,
  small,
  strong,
  type Part,
} from "../../src/presentation/reply.ts";
import { render } from "../../src/terminal/render.ts";
import { createStyle } from "../../src/terminal/style.ts";

const plain = (parts: readonly Part[], columns = 40): string =>
  render(
    { private: false, parts },
    createStyle(columns, false),
    (action) => `read ${action.kind === "around" ? action.block : ""}`,
  );
const quotation = (text: string, ...marks: { start: number; end: number }[]): Part => ({
  kind: "quotation",
  text,
  marks,
});
const around = (block: number): Part => ({
  kind: "buttons",
  buttons: [
    {
      label: "Read around",
      action: { kind: "around", document: "a", edition: "00000000", block, quoted: block, start: 0, end: 0 },
    },
  ],
});

describe("a reply as text", () => {
  test.each<[string, readonly Part[], string]>([
    ["the question is not repeated", [small(asked("who?")), line(bot("Nobody."))], "Nobody.\n"],
    [
      "an answer: the words, the quotation, its place and notes, what to type",
      [
        line({ ...quoted("211"), strong: true }),
        quotation("The stairs have 211 steps; dogs must wait outside.", { start: 16, end: 19 }),
        small(bot("Title › ¶8")),
        small(quoted("dogs"), bot(" — Careful: or cats.")),
        around(8),
      ],
      `211

  │ The stairs have «211» steps; dogs
  │ must wait outside.
    Title › ¶8
    “dogs” — Careful: or cats.

Read around: read 8
`,
    ],
    [
      "no answer: lines together, then what is near",
      [line(strong("Not said.")), line(bot("Nothing about x.")), separator, small(bot("Near:")), quotation("A b.")],
      "Not said.\nNothing about x.\n\nNear:\n  │ A b.\n",
    ],
    [
      "excerpts stand apart",
      [quotation("One."), small(bot("¶1")), separator, small(bot("Also:")), quotation("Two."), quotation("Three.")],
      "  │ One.\n    ¶1\n\n    Also:\n  │ Two.\n\n  │ Three.\n".replace("    Also", "Also"),
    ],
    [
      "a list hangs",
      [
        line(bot("Two:")),
        {
          kind: "list",
          items: [[strong("a"), bot(" — the first of all letters that there are")], [bot("b")]],
        },
      ],
      "Two:\n  • a — the first of all letters that\n    there are\n  • b\n",
    ],
    ["a heading", [heading(bot("Top")), small(bot("small"))], "Top\n\nsmall\n"],
    ["a word longer than the line", [quotation("x".repeat(50))], `  │ ${"x".repeat(36)}\n  │ ${"x".repeat(14)}\n`],
    ["line ends of the source are spaces", [quotation("one\ntwo\r\nthree\tfour")], "  │ one two  three four\n"],
    ["wide letters", [quotation("平".repeat(20))], `  │ ${"平".repeat(18)}\n  │ 平平\n`],
    [
      "marks that overlap count once, empty ones not at all",
      [quotation("abcdef", { start: 3, end: 5 }, { start: 0, end: 2 }, { start: 1, end: 4 }, { start: 5, end: 5 })],
      "  │ «ab»c«de»f\n",
    ],
    ["no parts", [], ""],
  ])("%s", (_name, parts, expected) => {
    expect(plain(parts)).toBe(expected);
  });

  test.each([
    ["a « b", "⟦a⟧ « b"],
    ["a » ⟧", "⟪a⟫ » ⟧"],
    ["a «⟦⟪‹", "{a} «⟦⟪‹"],
    ["a «⟦⟪‹{", "a «⟦⟪‹{"],
  ])("the marks are signs that the quotation lacks: %s", (text, expected) => {
    expect(plain([quotation(text, { start: 0, end: 1 })])).toBe(`  │ ${expected}\n`);
  });

  test("in colour nothing is written into the quotation", () => {
    const text = "The stairs have 211 steps, which makes two lines of it.";
    const reply = { private: false, parts: [quotation(text, { start: 16, end: 42 })] };
    const shown = render(reply, createStyle(40, true), () => "");
    expect(shown).toContain("\u001B[1m\u001B[4m211 steps");
    // eslint-disable-next-line no-control-regex -- colours are control sequences
    const bare = shown.replaceAll(/\u001B\[\d+m/g, "");
    expect(bare).toBe(plain([quotation(text)]));
  });

  test.each([
    [undefined, 100],
    [500, 100],
    [60, 60],
    [3, 20],
  ])("a terminal of %s columns gets lines of %i", (columns, expected) => {
    expect(createStyle(columns, false).columns).toBe(expected);
  });
});

/** What a terminal obeys, and what turns text around. */
// eslint-disable-next-line no-control-regex -- that is what this is about
const OBEYED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

describe("nothing that a document or an asker writes gives orders to the terminal", () => {
  test.each([
    ["\u001B[2J\u001B[31mred", "␛[2J␛[31mred"],
    ["\u001B]52;c;cm0gLXJm\u0007", "␛]52;c;cm0gLXJm␇"],
    ["\u009B31m", "\uFFFD31m"],
    ["a\bb\u007F", "a␈b␡"],
    ["user\u202Egnp.exe", "usergnp.exe"],
  ])("%j", (text, expected) => {
    expect(plain([quotation(text)])).toBe(`  │ ${expected}\n`);
    expect(plain([line(bot(text))])).toBe(`${expected}\n`);
  });

  test("whatever the text", () => {
    const nasty = string({
      unit: oneof(constantFrom("\u001B", "[", "\u009D", "\u202E", "\n"), string()),
    });
    assert(
      property(nasty, nasty, (one, two) => {
        const parts = [quotation(one, { start: 1, end: 3 }), line(bot(two), quoted(one)), small(bot(one), asked(two))];
        expect(plain(parts)).not.toMatch(OBEYED);
      }),
    );
  });

  test("a quotation can be read back out of the text", () => {
    const words = array(stringMatching(/^[a-zé平,.]{1,30}$/), { minLength: 1, maxLength: 40 });
    assert(
      property(words, nat(), nat(), (some, start, length) => {
        const text = some.join(" ");
        const shown = plain([quotation(text, { start, end: start + length })], 200);
        const back = shown
          .split("\n")
          .map((each) => each.slice(4))
          .join(" ")
          .trim()
          .replaceAll(/[«»]/g, "");
        expect(back).toBe(text);
      }),
    );
  });
});
