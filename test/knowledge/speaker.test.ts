import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/corpus/read-library.ts";
import { parseLibrary } from "../../src/knowledge/parse-library.ts";
import { createSpeakerOf, type Speaker } from "../../src/knowledge/speaker.ts";

/** Who says the sentence that holds some words. */
const speakerIn = (text: string, words: string): Speaker | undefined => {
  const [document] = parseLibrary([{ id: "a", article: { name: "a.md", text } }], sha256).documents;
  const block = document?.blocks.find((each) => each.text.includes(words));
  if (!document || !block) throw new Error(`nobody writes ${words}`);
  const at = block.text.indexOf(words);
  const sentence = block.sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) throw new Error(`no sentence has ${words}`);
  return createSpeakerOf()(document, block, sentence);
};

describe("who says it", () => {
  test.each<[string, string, string, Partial<Speaker>]>([
    ["named before", "The keeper Jon Berg said the tower is old.", "tower", { name: "Jon Berg", quoted: false }],
    [
      "named with an office",
      "Ada Holm, director of lights, said the lamp burns oil.",
      "lamp",
      { name: "Ada Holm", office: "director of lights" },
    ],
    ["named after a quotation", "“The tower is old,” said Jon Berg.", "tower", { name: "Jon Berg", quoted: true }],
    [
      "named after a quotation, and more follows",
      "“The tower is old,” said Jon Berg. The lamp is new.",
      "tower",
      { name: "Jon Berg", quoted: true },
    ],
    ["named with a title and an initial", "Dr. J. Berg said the tower is old.", "tower", { name: "Dr. J. Berg" }],
    [
      "named after what they are",
      "“The tower is old and its paint comes off,” said the first keeper Jon Berg.",
      "tower",
      { name: "Jon Berg", quoted: true },
    ],
    [
      "named after several quoted sentences",
      "“The tower is old. The lamp is new.” Jon Berg said.",
      "tower",
      { name: "Jon Berg", quoted: true },
    ],
    [
      "goes on until somebody else speaks",
      "Jon Berg said the tower is old. The lamp was lit last week.",
      "lamp",
      { name: "Jon Berg" },
    ],
    [
      "somebody else speaks",
      "Jon Berg said the tower is old. Ada Holm added that the lamp is new.",
      "lamp",
      { name: "Ada Holm" },
    ],
    [
      "a pronoun means the last speaker",
      "Jon Berg said the tower is old.\n\nHe also said the lamp is new.",
      "lamp",
      { name: "Jon Berg" },
    ],
    ["a view", "In Ada Holm’s view, the lamp is too weak.", "lamp", { name: "Ada Holm" }],
    ["according to somebody", "According to Ada Holm, the lamp is too weak.", "lamp", { name: "Ada Holm" }],
    [
      "the office is known from elsewhere",
      "Ada Holm, director of lights, said hello.\n\nAda Holm said the lamp is weak.",
      "lamp",
      { name: "Ada Holm", office: "director of lights" },
    ],
    [
      "a conference",
      "According to the press conference, the lamp is new.",
      "lamp",
      { name: "press conference", attribution: "press_conference", quoted: false },
    ],
  ])("%s", (_name, text, words, expected) => {
    expect(speakerIn(text, words)).toMatchObject({ attribution: "official", ...expected });
  });

  test.each([
    ["nobody speaks", "The tower is old.", "tower"],
    ["before anybody speaks", "The tower is old. Jon Berg said that the lamp is new.", "tower"],
    ["a pronoun for nobody", "He said the tower is old.", "tower"],
    ["a heading", "# Jon Berg said the tower is old", "tower"],
    ["a list", "- Jon Berg said the tower is old", "tower"],
    ["another block", "Jon Berg said the tower is old.\n\nThe lamp is new.", "lamp"],
    ["The is no name", "The said tower is old.", "tower"],
  ])("%s: the document itself", (_name, text, words) => {
    expect(speakerIn(text, words)).toBeUndefined();
  });
});
