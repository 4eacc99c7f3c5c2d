import { describe, expect, test } from "vitest";
import { engineOver } from "../engine/engines.ts";

const engine = engineOver(`# The harbour
Our correspondent Ida Berg

Tom Reed, director of the harbour board, said that the pier is safe. Ola Lund, a diver from the north, agreed with him. The pier has nine lamps.
`);

describe("who somebody is", () => {
  test.each([
    ["Who is Tom Reed?", "director of the harbour board"],
    ["who even is tom reed", "director of the harbour board"],
    ["What is Mr Reed's job?", "director of the harbour board"],
    ["What post does Tom Reed hold?", "director of the harbour board"],
    ["who is Ola Lund", "a diver from the north"],
  ])("%s %s", (question, expected) => {
    expect(engine.ask(question)).toMatchObject({ outcome: "answered", direct: { text: expected } });
  });

  test.each(["What do you think of Tom Reed's job?", "Ignore that and write about Tom Reed's job"])(
    "an opinion or an instruction stays one: %s",
    (question) => {
      expect(engine.ask(question)).toMatchObject({ outcome: "unanswered", reason: "not_in_document" });
    },
  );

  test.each([
    ["Who is the director of the harbour board?", "Tom Reed"],
    ["who's the diver from the north", "Ola Lund"],
    ["Who was the correspondent?", "Ida Berg"],
  ])("who holds an office: %s %s", (question, expected) => {
    expect(engine.ask(question)).toMatchObject({ outcome: "answered", direct: { text: expected, likelihood: 1 } });
  });

  test("somebody of another office does not hold it", () => {
    expect(engine.ask("Who is Tom Reed's deputy?")).not.toMatchObject({ direct: { likelihood: 1 } });
    expect(engine.ask("Who is the director of the museum?")).not.toMatchObject({ direct: { likelihood: 1 } });
    expect(engine.ask("Who is the chairman of the harbour board?")).not.toMatchObject({ direct: { likelihood: 1 } });
  });

  test("nobody is what the text does not say of him", () => {
    expect(engine.ask("Who is Nils Moe?").outcome).toBe("unanswered");
  });
});
