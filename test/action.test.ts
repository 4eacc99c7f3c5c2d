import { assert, constant, integer, nat, oneof, option, property, record, string, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import { decode, encode, MAX_ENCODED, type Action } from "../src/action.ts";

const number = nat(999_999_999);
const around = record({
  kind: constant("around" as const),
  document: stringMatching(/^[a-z0-9-]{1,32}$/),
  edition: stringMatching(/^[0-9a-f]{8}$/),
  block: number,
  quoted: number,
  start: number,
  end: number,
});
const year = option(integer({ min: 1, max: 9999 }), { nil: undefined });
const facts = record({
  kind: constant("facts" as const),
  page: integer({ min: 1, max: 999_999 }),
  speaker: string({ maxLength: 20 }),
  topic: string({ maxLength: 60, unit: "binary" }),
  year,
}).map(({ year, ...rest }) => ({ ...rest, ...(year !== undefined && { year }) }));

const lengthOf = (action: Action): number => encode(action)?.length ?? 0;

test("what a button holds comes back as it was", () => {
  assert(
    property(oneof(around, facts), (action: Action) => {
      expect(decode(encode(action) ?? "")).toEqual(encode(action) === undefined ? undefined : action);
    }),
  );
});

test("it is short enough for Discord; a list of facts by a long name has no button", () => {
  assert(property(oneof(around, facts), (action) => lengthOf(action) <= MAX_ENCODED));
  assert(property(around, (action) => lengthOf(action) > 0));
  expect(encode({ kind: "facts", page: 2, topic: "police" })).toBe("facts:2:::police");
  expect(encode({ kind: "facts", page: 2, topic: "x".repeat(100) })).toBeUndefined();
  expect(encode({ kind: "facts", page: 2, topic: "\uD800" })).toBeUndefined();
});

test("nothing else is taken for a button", () => {
  assert(
    property(string({ unit: "binary", maxLength: 100 }), (text) => {
      expect(decode(text)).toBeUndefined();
    }),
  );
});

test.each([
  "around:a:12345678:01:1:0:1",
  "around:A:12345678:1:1:0:1",
  "around:a:1234567:1:1:0:1",
  "around:a:12345678:1:1:0:1 ",
  "facts:0:::",
  "facts:1:::%zz",
  "facts:1:::a b",
  "",
])("%j is not a button", (text) => {
  expect(decode(text)).toBeUndefined();
});
