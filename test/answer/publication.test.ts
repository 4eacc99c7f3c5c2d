import { describe, expect, test } from "vitest";
import { engineOver } from "../engine/engines.ts";

const engine = engineOver(`---
publication: Skarvik Courier
author: Nora Vik
roles: { 2: subtitle, 3: byline, 9: source }
---

# The Lighthouse of Skarvik

A visit to the oldest tower of the coast

Courier reporter Nora Vik

The lighthouse of Skarvik has guided ships past the reef for a century and a half.

## The lamp and its oil

The lamp burns oil. The keeper fills it at dusk.

## The visitors of the tower

Visitors come by boat in summer.

“Skarvik Courier” (page 4, June 3, 2019)
`);
const first = (question: string): string | undefined => {
  const { outcome, excerpts } = engine.ask(question);
  return outcome === "answered" ? excerpts[0].text : outcome;
};

describe("the publication is answered for from the text itself", () => {
  test.each([
    ["Who wrote this article?", "Courier reporter Nora Vik"],
    ["who is the author", "Courier reporter Nora Vik"],
    ["which journalist wrote it?", "Courier reporter Nora Vik"],
    ["In what newspaper was this published?", "“Skarvik Courier” (page 4, June 3, 2019)"],
    ["When was this article published?", "“Skarvik Courier” (page 4, June 3, 2019)"],
    ["what is the publication date", "“Skarvik Courier” (page 4, June 3, 2019)"],
    ["What is the title?", "The Lighthouse of Skarvik"],
    ["what's the headline of this piece", "The Lighthouse of Skarvik"],
    ["What is the subtitle?", "A visit to the oldest tower of the coast"],
    ["who wrote this artcle", "Courier reporter Nora Vik"],
    ["What is this article about?", "The Lighthouse of Skarvik"],
    ["summary", "The Lighthouse of Skarvik"],
    ["What is the heading of the section on visitors?", "The visitors of the tower"],
  ])("%s", (question, text) => {
    expect(first(question)).toBe(text);
  });

  test("its subject is told by title, subtitle and the first paragraph", () => {
    expect(engine.ask("What is this article about?").excerpts.map(({ block }) => block)).toEqual([1, 2, 4]);
  });

  test.each(["Who filled the lamp?", "What is the title of the keeper?", "When do visitors come by boat?"])(
    "%s is not about the publication",
    (question) => {
      expect(engine.ask(question).excerpts.map(({ block }) => block)).not.toEqual(expect.arrayContaining([3]));
      expect(first(question)).not.toBe("The Lighthouse of Skarvik");
    },
  );

  test("a text that does not say who wrote it is asked like any other", () => {
    const { outcome, nearest } = engineOver("# Rain\n\nIt rains in June.").ask("Who wrote this?");
    expect(outcome).toBe("unanswered");
    expect(nearest.length).toBeGreaterThan(0);
  });
});
