import * as fc from "fast-check";
import type { Part, Reply, Run } from "../../src/presentation/reply.ts";

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("*", "中", "👩‍👩‍👧 ", "word ", "\u202E", "<@1> ", "a\n")
      .chain((unit) => fc.nat(6000).map((count) => unit.repeat(count))),
  },
);
const run: fc.Arbitrary<Run> = fc.record({
  by: fc.constantFrom("bot", "document", "asker"),
  text,
  strong: fc.boolean(),
});
const span = fc.tuple(fc.nat(8000), fc.nat(500)).map(([start, length]) => ({ start, end: start + length }));
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    kind: fc.constant("line" as const),
    runs: fc.array(run, { maxLength: 3 }),
    size: fc.constantFrom("small" as const, "normal" as const, "heading" as const),
  }),
  fc.record({ kind: fc.constant("quotation" as const), text, marks: fc.array(span, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(fc.array(run, { maxLength: 2 }), { maxLength: 15 }),
  }),
  fc.constant({ kind: "separator" } as const),
  fc.array(text, { maxLength: 12 }).map((labels) => ({
    kind: "buttons" as const,
    buttons: labels.map((label, index) => ({
      label: `${index} ${label}`,
      action: {
        kind: "around" as const,
        document: "a",
        edition: "00000000",
        block: index + 1,
        quoted: 1,
        start: 0,
        end: 1,
      },
    })),
  })),
);

/** Any reply, and many that are far too large. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  parts: fc.array(part, { maxLength: 40 }),
  private: fc.boolean(),
});
