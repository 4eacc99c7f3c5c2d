import { describe, expect, test } from "vitest";
import { smallTalk } from "../../src/answer/chat.ts";
import { lighthouse } from "../lighthouse.ts";

describe("small talk", () => {
  test.each([
    ["hi", "greeting"],
    ["Hello there!", "greeting"],
    ["good   morning", "greeting"],
    ["你好", "greeting"],
    ["Thanks a lot 🙂", "thanks"],
    ["great, thanks", "thanks"],
    ["See you later", "farewell"],
    ["bye.", "farewell"],
    ["What’s your name?", "about_bot"],
    ["who are you", "about_bot"],
    ["help", "about_bot"],
    ["are you a robot?", "about_bot"],
  ])("%s: %s", (text, kind) => {
    expect(smallTalk(text)).toBe(kind);
    expect(lighthouse().ask(text)).toMatchObject({ outcome: "chat", reason: kind, confidence: 1 });
  });

  test.each([
    "",
    "hi, who built the lighthouse?",
    "What is this article about?",
    "thank the keeper",
    "help the visitors",
    "who is the keeper",
  ])("%j is none", (text) => {
    expect(smallTalk(text)).toBeUndefined();
  });
});
