import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/knowledge/parse-article.ts";
import { parseYaml } from "../../src/knowledge/parse-yaml.ts";
import { z } from "zod";

const article = (text: string) => parseArticle("a.md", text);

describe("an article", () => {
  test("has headings above each block, the title aside", () => {
    const { blocks, title } = article("# T\n\nlead\n\n## A\n\none\n\n### B\n\ntwo\n\n## C\n\nthree\n");
    expect(title).toBe("T");
    expect(blocks.map(({ number, kind, heading }) => [number, kind, heading.join(" > ")])).toEqual([
      [1, "title", ""],
      [2, "paragraph", ""],
      [3, "heading", ""],
      [4, "paragraph", "A"],
      [5, "heading", "A"],
      [6, "paragraph", "A > B"],
      [7, "heading", ""],
      [8, "paragraph", "C"],
    ]);
  });

  test("gives the title its role, and others those that the front matter names", () => {
    const { blocks, source } = article("---\nauthor: Ada\nroles: { 2: byline }\n---\n# T\n\nBy Ada\n\nText.\n");
    expect(blocks.map(({ role }) => role)).toEqual(["title", "byline", undefined]);
    expect(source).toMatchObject({ author: "Ada" });
  });

  test.each([
    ["the front matter's", "---\ntitle: F\n---\n# T\n", "F"],
    ["the first heading's", "# T\n\n# U\n", "T"],
    ["none", "Text.", undefined],
  ])("its title is %s", (_name, text, title) => {
    expect(article(text).title).toBe(title);
  });

  test("a second first-level heading is a heading like others", () => {
    expect(article("# T\n\n# U\n\ntext").blocks.map(({ kind, heading }) => [kind, heading])).toEqual([
      ["title", []],
      ["heading", []],
      ["paragraph", ["U"]],
    ]);
  });

  test("a byte order mark and Windows line ends are not text", () => {
    expect(article("\uFEFF# T\r\n\r\none\r\ntwo\r").blocks.map(({ text }) => text)).toEqual(["T", "one\ntwo"]);
  });

  test("a text of marks is a text", () => {
    expect(article("\n---\n|--|\n").blocks.map(({ text }) => text)).toEqual(["---"]);
  });

  test("lines count from the top of the file", () => {
    expect(article("---\ntitle: T\n---\n\nText.\n").blocks[0]?.line).toBe(5);
  });

  test.each([
    ["an empty file", "", "a.md:1: the article has no text"],
    ["broken YAML", "---\ntitle: [\n---\nText.", "a.md:"],
    ["a wrong role", "---\nroles: { 1: editor }\n---\nText.", "a.md:2: roles.1: "],
  ])("%s", (_name, text, message) => {
    expect(() => article(text)).toThrow(message);
  });
});

describe("YAML", () => {
  const schema = z.object({ a: z.object({ b: z.array(z.number()) }) });
  test("knows the line of every value, or of the nearest above", () => {
    const { value, refuse } = parseYaml("f.yaml", "a:\n  b:\n    - 1\n    - 2\n", schema, 10);
    expect(value).toEqual({ a: { b: [1, 2] } });
    expect(() => refuse("no", "a", "b", 1)).toThrow("f.yaml:13: no");
    expect(() => refuse("no", "a", "b", 9)).toThrow("f.yaml:12: no");
    expect(() => refuse("no", "nowhere")).toThrow("f.yaml:10: no");
    expect(() => refuse("no")).toThrow("f.yaml:10: no");
  });
  test.each([
    ["a: { b: [1, x] }", "f.yaml:1: a.b.1: "],
    ["3", "f.yaml:1: "],
    ["a:\n  b: [1\n", "f.yaml:"],
    ["a: 1\na: 2", "f.yaml:2: "],
  ])("%j is refused with its place", (text, message) => {
    expect(() => parseYaml("f.yaml", text, schema)).toThrow(message);
  });
});
