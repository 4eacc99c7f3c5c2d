import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import type { Values } from "../../src/command.ts";
import type { Reply } from "../../src/presentation/reply.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { lighthouse } from "../lighthouse.ts";

const surroundings = { engine: lighthouse(), messages: ENGLISH, commands: COMMANDS };
const commandOf = (name: string) => {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};
const execute = (name: string, values: Values = {}): Reply => commandOf(name).execute(values, surroundings);
/** All words of a reply, for what only has to occur. */
const wordsOf = (reply: Reply): string => JSON.stringify(reply.parts);
const kinds = ({ parts }: Reply): string[] => parts.map(({ kind }) => kind);

test("ask tells an editor how the answer came about, only when told to", () => {
  const values = { question: "When was the lighthouse tower built?" };
  expect(wordsOf(execute("ask", values))).not.toContain("Confidence");
  const why = wordsOf(execute("ask", { ...values, why: true }));
  for (const word of ["Confidence", "“lighthouse”: stands here", "The runner-up, from ¶"]) expect(why).toContain(word);
  const { why: data } = { why: undefined, ...commandOf("ask").data?.({ ...values, why: true }, surroundings) };
  expect(data).toMatchObject({ threshold: 0.5, decided: expect.any(Array), words: expect.any(Array) });
  expect(JSON.stringify(data).match(/"name"/g)).toHaveLength(10);
});

describe("each command is declared so that every transport can show it", () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))("%s", (name, command) => {
    expect(name).toMatch(/^[a-z]{1,32}$/);
    expect(command.description.length).toBeLessThanOrEqual(100);
    const required = Object.values(command.options).map((option) => "required" in option && option.required);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    for (const [option, { description }] of Object.entries(command.options)) {
      expect(option).toMatch(/^[a-z]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(JSON.parse(JSON.stringify(command.data?.({}, surroundings)))).toBeTypeOf("object");
  });
});

describe("ask", () => {
  test("quotes what answers, for everybody", () => {
    const reply = execute("ask", { question: "How many steps do the stairs have?" });
    expect(reply.private).toBe(false);
    expect(reply.parts).toContainEqual(
      expect.objectContaining({ kind: "quotation", text: expect.stringContaining("211") }),
    );
    expect(kinds(reply).at(-1)).toBe("buttons");
  });

  test("privately when asked to", () => {
    expect(execute("ask", { question: "How many steps do the stairs have?", private: true }).private).toBe(true);
  });

  test("a fact that is picked is answered by that fact, by its value or its name", () => {
    for (const { document, fact } of surroundings.engine.facts({})) {
      for (const question of [`#${document.id}/${fact.id}`, fact.label]) {
        const { id, words: text } = fact;
        const facts = [expect.objectContaining({ id, text })];
        expect(commandOf("ask").data?.({ question }, surroundings)).toMatchObject({ outcome: "answered", facts });
        expect(wordsOf(execute("ask", { question }))).toContain(text);
      }
    }
  });

  test.each(["", "  \n"])("%j is no question", (question) => {
    expect(execute("ask", { question })).toEqual({
      private: true,
      parts: [{ kind: "line", size: "normal", runs: [{ by: "bot", text: ENGLISH.emptyQuestion }] }],
    });
  });

  test("what is not there is said only to the one who asked, with what is near", () => {
    const reply = execute("ask", { question: "Who won the world cup of football?" });
    expect(reply.private).toBe(true);
    expect(kinds(reply)).toContain("quotation");
  });

  test("the context reaches the engine", () => {
    const contexts: unknown[] = [];
    const { engine } = surroundings;
    const listening = {
      ...engine,
      ask: (question: string, context?: { questions: readonly string[] }) => {
        contexts.push(context);
        return engine.ask(question, context);
      },
    };
    const context = { questions: ["Who built it?"] };
    commandOf("ask").execute({ question: "And when?" }, { ...surroundings, engine: listening, context });
    commandOf("ask").data?.({ question: "And when?" }, { ...surroundings, engine: listening, context });
    expect(contexts).toEqual([context, context]);
  });

  test("completes with questions that fit", () => {
    expect(commandOf("ask").complete?.("built", surroundings, "question")).toContainEqual({
      name: expect.stringMatching(/^.{1,100}$/),
      value: expect.stringMatching(/^.{1,100}$/),
    });
  });
});

describe("search", () => {
  test("shows passages", () => {
    expect(wordsOf(execute("search", { words: "oil lamp" }))).toContain("40 litres");
  });
  test("says when there are none", () => {
    expect(wordsOf(execute("search", { words: "zzzz" }))).toContain(ENGLISH.noHits);
  });
  test("needs something to look for", () => {
    expect(wordsOf(execute("search", { words: " " }))).toContain(ENGLISH.emptyQuestion);
  });
});

describe("read", () => {
  test("shows a passage with its warnings and the way on", () => {
    const reply = execute("read", { passage: 7 });
    expect(kinds(reply)).toEqual(["line", "quotation", "line", "buttons"]);
    expect(wordsOf(reply)).toContain("The part is larger than the whole.");
    expect(wordsOf(reply)).toContain(ENGLISH.after);
  });
  test.each([
    [{}, "¶1 of 8"],
    [{ passage: 8, document: "lighthouse" }, "¶8 of 8"],
    [{ passage: 9 }, ENGLISH.noSuchPassage(9)],
    [{ passage: 1, document: "other" }, ENGLISH.noSuchPassage(1)],
  ])("%j", (values, expected) => {
    expect(wordsOf(execute("read", values))).toContain(expected);
  });
});

describe("facts", () => {
  test.each([
    [{}, "1868"],
    [{ topic: "lighthouse" }, "1868"],
    [{ topic: "zzzz" }, ENGLISH.noFacts],
  ])("%j", (values, expected) => {
    expect(wordsOf(execute("facts", values))).toContain(expected);
  });
});

test("help names every command", () => {
  const words = wordsOf(execute("help"));
  for (const { name, description } of COMMANDS) {
    expect(words).toContain(`"${name}"`);
    expect(words).toContain(description);
  }
});
