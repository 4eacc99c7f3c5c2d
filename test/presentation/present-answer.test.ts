import { describe, expect, test } from "vitest";
import type { Answer, Excerpt } from "../../src/answer/answer.ts";
import { presentAnswer } from "../../src/presentation/present-answer.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { createStyle } from "../../src/terminal/style.ts";
import { render } from "../../src/terminal/render.ts";
import { lighthouse } from "../lighthouse.ts";

const { library } = lighthouse();
const [document] = library.documents;

/** A sentence of the lighthouse as an excerpt, checked against the text. */
const excerpt = (block: number, text: string, rest: Partial<Excerpt> = {}): Excerpt => {
  const { text: whole = "", heading = [] } = document?.blocks[block - 1] ?? {};
  const start = whole.indexOf(text);
  expect(start).toBeGreaterThanOrEqual(0);
  const slice = { start, end: start + text.length, text };
  const { edition = "" } = document ?? {};
  return { document: "lighthouse", edition, block, heading, ...slice, focus: slice, notes: [], ...rest };
};
const visitors = "In 2019 the lighthouse had 12,000 visitors, of whom 15,000 came by boat.";
const steps = "The stairs have 211 steps; dogs must wait outside.";
const boat = {
  id: "boat",
  kind: "figure",
  start: 27,
  end: 58,
  text: "The part is larger than the whole.",
} as const;
const common = { question: "q?", confidence: 0.5, library: library.edition, nearest: [] };
const nothing = { excerpts: [], facts: [], computed: [] } as const;

const shown = (answer: Answer): string =>
  render(presentAnswer(answer, { library, messages: ENGLISH }), createStyle(72, false), () => "…");

/** An answer whose direct one is so likely. */
const counted = (likelihood: number): Answer => ({
  ...common,
  outcome: "answered",
  confidence: 0.9,
  excerpts: [excerpt(8, steps)],
  direct: { text: "211", excerpt: 0, start: 16, end: 19, likelihood },
  facts: [],
  computed: [],
});

const ANSWERS: readonly (readonly [string, Answer, string])[] = [
  [
    "a direct answer, marked where it stands",
    counted(0.9),
    `211

  │ The stairs have «211» steps; dogs must wait outside.
    The Lighthouse of Skarvik › The visitors › ¶8
`,
  ],
  [
    "a direct answer that is no more than likely is only marked",
    counted(0.5),
    `  │ The stairs have «211» steps; dogs must wait outside.
    The Lighthouse of Skarvik › The visitors › ¶8
`,
  ],
  [
    "an excerpt with its speaker and a warning; another",
    {
      ...common,
      outcome: "answered",
      excerpts: [
        excerpt(7, visitors, {
          notes: [boat],
          speaker: { name: "Jon Berg", office: "keeper", attribution: "official", quoted: false },
        }),
        excerpt(8, steps),
      ],
      facts: [
        { id: "visitors", label: "Visitors", text: "12,000 visitors" },
        { id: "boats", label: "Visitors in 2018", text: "9,000 visitors in 2018" },
      ],
      computed: [{ label: "visitors, 2018 to 2019", text: "+3,000 visitors", operands: ["boats", "visitors"] }],
    },
    `  │ In 2019 the lighthouse had 12,000 visitors, of whom 15,000 came by
  │ boat.
    The Lighthouse of Skarvik › The visitors › ¶7 · Reported from Jon
    Berg, keeper
    “12,000 visitors, of whom 15,000” — Careful: The part is larger than
    the whole.
    Not to be confused with: Visitors in 2018 — “9,000 visitors in 2018”
    Computed, not in the article: +3,000 visitors (visitors, 2018 to
    2019)

The article also says:
  │ The stairs have 211 steps; dogs must wait outside.
    The Lighthouse of Skarvik › The visitors › ¶8
`,
  ],
  [
    "no answer, what is missing, and what is near",
    {
      ...common,
      ...nothing,
      outcome: "unanswered",
      reason: "detail_missing",
      missing: ["cats"],
      nearest: [excerpt(8, steps), excerpt(7, visitors)],
    },
    `I found nothing about “cats” in what comes nearest.

The nearest that the article says:
  │ The stairs have 211 steps; dogs must wait outside.
    The Lighthouse of Skarvik › The visitors › ¶8
`,
  ],
  [
    "no answer, and nothing is near: what is shown is not called near",
    {
      ...common,
      ...nothing,
      outcome: "unanswered",
      reason: "not_in_document",
      confidence: 0,
      nearest: [excerpt(8, steps)],
    },
    `Nothing in the article comes near. It begins:
  │ The stairs have 211 steps; dogs must wait outside.
`,
  ],
  ["small talk", { ...common, ...nothing, outcome: "chat", reason: "thanks" }, "You are welcome.\n"],
];

describe("an answer as people read it", () => {
  test.each(ANSWERS)("%s", (_name, answer, expected) => {
    expect(shown(answer)).toContain(expected);
  });

  test.each(["not_in_document", "detail_missing", "premise_not_stated", "unclear", "needs_context"] as const)(
    "the reason %s has a sentence",
    (reason) => {
      const answer: Answer = { ...common, ...nothing, outcome: "unanswered", reason };
      expect(shown(answer).replaceAll("\n", " ")).toContain(ENGLISH.unanswered[reason]);
    },
  );
});
