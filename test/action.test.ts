import { assert, nat, property, record, string, stringMatching, constant } from "fast-check";
import { expect, test } from "vitest";
import { decode, encode, MAX_ENCODED, type Action } from "../src/action.ts";

const number = nat(999_999_999);
const anyAction = record({
  kind: constant<Action["kind"]>("around"),
  document: stringMatching(/^[a-z0-9-]{1,32}$/),
  edition: stringMatching(/^[0-9a-f]{8}$/),
  block: number,
  quoted: number,
  start: number,
  end: number,
});

test("what a button holds comes back as it was, and is short enough for Discord", () => {
  assert(
    property(anyAction, (action) => {
      expect(encode(action).length).toBeLessThanOrEqual(MAX_ENCODED);
      expect(decode(encode(action))).toEqual(action);
    }),
  );
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
  "",
])("%j is not a button", (text) => {
  expect(decode(text)).toBeUndefined();
});
