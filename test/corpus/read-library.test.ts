import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLibrary } from "../../src/corpus/read-library.ts";
import { ARTICLE, FILES } from "../lighthouse.ts";
import { folderWith } from "../terminal/corpus-folder.ts";

const inFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [join(folder, name), text]));

describe("a library on disk", () => {
  test("a library folder, a document's folder and a file hold the same text", () => {
    const root = folderWith({ ...inFolder("lighthouse"), "notes.txt": "not a document" });
    const [one, two, three] = [".", "lighthouse", "lighthouse/article.md"].map((path) => readLibrary(join(root, path)));
    expect(one?.documents.map(({ id }) => id)).toEqual(["lighthouse"]);
    expect(two).toEqual(one);
    expect(three?.documents[0]).toMatchObject({ id: "article", edition: one?.documents[0]?.edition, facts: [] });
    expect(three?.edition).not.toBe(one?.edition);
  });

  test("documents come in the order of their names", () => {
    const root = folderWith({ "b/article.md": ARTICLE, "a/article.md": ARTICLE, "c/readme.md": "no article" });
    expect(readLibrary(root).documents.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test.each([
    ["Émile’s Notes (2).txt", "emile-s-notes-2"],
    ["谁.md", "document"],
    [`${"long-".repeat(20)}.md`, "long-long-long-long-long-long-lo"],
  ])("a file %s is the document %s", (name, id) => {
    const root = folderWith({ [name]: "Text." });
    expect(readLibrary(join(root, name)).documents[0]?.id).toBe(id);
  });

  test("a text has paragraphs between blank lines, whatever ends its lines", () => {
    const root = folderWith({ "a.txt": "\uFEFF# Title\r\n\r\nOne\r\ntwo.\r\n\r\nThree.\r\n" });
    const [document] = readLibrary(join(root, "a.txt")).documents;
    expect(document?.title).toBe("Title");
    expect(document?.blocks.map(({ text }) => text)).toEqual(["Title", "One\ntwo.", "Three."]);
  });

  test("a file of more than 5 MB is refused", () => {
    const root = folderWith({ "a.txt": "x".repeat(5_000_001) });
    expect(() => readLibrary(join(root, "a.txt"))).toThrow("a.txt:1: is larger than 5000000 bytes");
  });
});
