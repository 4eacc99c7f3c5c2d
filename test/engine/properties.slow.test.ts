import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { anyQuestion } from "./any-question.ts";
import { shippedEngine } from "./engines.ts";
import { keepsPromises } from "./promises.ts";

const engine = shippedEngine();

test("30,000 questions keep every promise and have something near", () => {
  assert(
    property(anyQuestion(engine.library), (asked) => {
      const answer = engine.ask(asked);
      keepsPromises(engine, answer);
      expect(answer.nearest).not.toEqual([]);
    }),
    { numRuns: 30_000 },
  );
});
