import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine.ts";
import { anyQuestion } from "./any-question.ts";
import { engineOver } from "./engines.ts";
import { keepsExcerptPromises, keepsPromises } from "./promises.ts";

/** As an encyclopedia has it: headings, lists, a table, code, references, soft line breaks. */
const ENCYCLOPEDIA = `# Kestrel Bridge

The **Kestrel Bridge** is a suspension bridge over the river Ousel, near the town of Marlow Fell. It was designed
by Ines Okafor and opened on 14 May 1931.[1] It replaced a ferry that had run since 1702.

## History

Plans for a bridge were drawn as early as 1889, but the county lacked the money. Dr. Okafor's design won a
competition of twelve entries in 1926; work began the following spring and took four years.

Three workers died during construction. A plaque on the north tower names them.

## Structure

The main span is 412 metres long. Its two towers are built of granite, because steel was scarce.

- The deck carries two lanes and a footpath.
- The cables were spun from 9,200 wires each
  by a firm from Aberdale.
1. Toll: none since 1958

| Part | Length | Material |
|---|---:|---|
| Main span | 412 m | steel |
| Side spans | 118 m | steel |

### Maintenance

\`\`\`
paint_every(years=7, colour="red oxide")
\`\`\`

The bridge is painted every seven years. In 2004 the hangers were replaced at a cost of £18 million.

## In culture

“No bridge sings in the wind as this one does,” said the poet Lale Winter. The band Grey Heron recorded an album
on its footpath in 1994.
`;

const PLAIN_TEXT = `The ferry leaves at six in the morning and at five in the afternoon.
It does not run on Sundays.

A ticket costs four crowns; children under ten travel free. Bicycles cost two crowns more.

The captain is called Odd Larsen, and he has not missed a crossing in thirty years.
`;

const CHINESE = `# 青石桥

青石桥建于1887年，全长320米，由工程师林海设计。

## 修缮

2015年，桥面修缮工程耗资4500万元，历时十八个月。

每天约有2.5万人步行过桥。
`;

/** What is asked of each text, and words that the first quotation must hold. */
const TEXTS: readonly (readonly [string, Engine, readonly (readonly [string, string])[]])[] = [
  [
    "an encyclopedia",
    engineOver(ENCYCLOPEDIA),
    [
      ["Who designed the Kestrel Bridge?", "Ines Okafor"],
      ["How long is the main span?", "412"],
      ["When did the bridge open?", "14 May 1931"],
      ["How many workers died during construction?", "Three workers"],
      ["How often is it painted?", "seven years"],
      ["Why are the towers built of granite?", "steel was scarce"],
      ["how many wires are in the cables", "9,200"],
      ["Which band recorded an album there?", "Grey Heron"],
      ["What did Lale Winter say?", "sings in the wind"],
      ["When did the toll end?", "none since 1958"],
    ],
  ],
  [
    "a text without a title",
    engineOver(PLAIN_TEXT, "ferry.txt"),
    [
      ["Who is the captain?", "Odd Larsen"],
      ["When does the ferry leave in the morning?", "six in the morning"],
      ["How much is a ticket?", "four crowns"],
      ["Does it run on Sundays?", "Sundays"],
    ],
  ],
  [
    "a Chinese text",
    engineOver(CHINESE, "青石桥.md"),
    [
      ["谁设计了青石桥？", "林海"],
      ["桥面修缮工程耗资多少？", "4500万"],
      ["每天有多少人步行过桥？", "2.5万"],
    ],
  ],
];

describe.each(TEXTS)("over %s", (_name, engine, questions) => {
  test.each(questions)("%s", (question, words) => {
    const answer = engine.ask(question);
    keepsPromises(engine, answer);
    expect([...answer.excerpts, ...answer.nearest][0]?.text.replaceAll("\n", " ")).toContain(words);
  });

  test("some of them are answered, not only found", () => {
    expect(questions.map(([question]) => engine.ask(question).outcome)).toContain("answered");
  });

  test("every sentence can be found by its own words, and is quoted as it stands", () => {
    for (const document of engine.library.documents) {
      for (const { number, text, sentences } of document.blocks) {
        for (const { start, end } of sentences) {
          const hits = engine.search(text.slice(start, end)).hits;
          for (const hit of hits) keepsExcerptPromises(engine.library, hit);
          expect(hits[0]?.block).toBe(number);
        }
      }
    }
  });

  test("any question keeps every promise", () => {
    assert(
      property(anyQuestion(engine.library), (asked) => keepsPromises(engine, engine.ask(asked))),
      { numRuns: 100 },
    );
  });

  test("what it does not speak of is not answered, and something is near all the same", () => {
    for (const question of [
      "Who won the football world cup in 1998?",
      "What is the capital of Mongolia?",
      "hello",
      "?",
      "asdf qwer",
    ]) {
      const { outcome, nearest } = engine.ask(question);
      expect(outcome).not.toBe("answered");
      expect(nearest.length).toBeGreaterThan(0);
    }
  });

  test("there is a passage to read for every number, and none beside", () => {
    const count = engine.library.documents[0]?.blocks.length ?? 0;
    expect(engine.read({ block: 1 })?.before).toBeUndefined();
    expect(engine.read({ block: count })?.after).toBeUndefined();
    expect(engine.read({ block: count + 1 })).toBeUndefined();
    expect(engine.read({ block: 1, document: "another" })).toBeUndefined();
    expect(engine.facts({})).toEqual([]);
    expect(engine.suggest("")).toEqual([]);
  });
});

test("a direct answer does not run on into the next sentence", () => {
  const engine = engineOver(ENCYCLOPEDIA);
  keepsPromises(engine, engine.ask("Who wind?"));
});

describe("the smallest documents", () => {
  test.each([
    ["one word", "Rain"],
    ["one heading", "# Rain"],
    ["headings only", "# Rain\n\n## Snow\n\n## Hail\n"],
    ["a list only", "- rain\n- snow\n- hail\n"],
    ["a table only", "| rain | snow |\n|---|---|\n| 12 mm | 3 cm |\n"],
    ["code only", "```\nrain()\n```\n"],
    ["marks only", "…\n\n!!!\n"],
    ["emoji only", "🌧️🌨️"],
    ["one long line", "rain ".repeat(2000)],
    ["one long word", "x".repeat(5000)],
  ])("%s", (_name, text) => {
    const engine = engineOver(text);
    for (const question of [
      "",
      "hello",
      "rain",
      "How much rain is there?",
      "What is this about?",
      "12",
      "Who wrote this?",
    ]) {
      keepsPromises(engine, engine.ask(question));
      engine.search(question);
    }
  });

  test.each([
    ["headings only", "# Rain\n\n## Snow\n\n## Hail\n"],
    ["a list only", "- rain\n- snow\n- hail\n"],
    ["a table only", "| rain | snow |\n|---|---|\n| 12 mm | 3 cm |\n"],
  ])("%s: something is near what is not there", (_name, text) => {
    const engine = engineOver(text);
    for (const question of ["hello", "Who won the cup?"]) expect(engine.ask(question).nearest).not.toEqual([]);
  });
});
