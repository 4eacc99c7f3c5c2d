import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/corpus/read-library.ts";
import { blockAt } from "../../src/knowledge/document.ts";
import { parseLibrary } from "../../src/knowledge/parse-library.ts";
import { FILES, lighthouse } from "../lighthouse.ts";

const article = { name: "article.md", text: FILES["article.md"] };
const aliases = { name: "aliases.yaml", text: FILES["aliases.yaml"] };

describe("a library", () => {
  const plain = parseLibrary([{ id: "one", article }], sha256);

  test("the edition of a document is the hash of its blocks, whatever else belongs to it", () => {
    const [document] = plain.documents;
    const text = document?.blocks.map((block) => block.text).join("\n") ?? "";
    expect(document?.edition).toBe(sha256(text).slice(0, 8));
    const [same] = parseLibrary([{ id: "two", article, aliases }], sha256).documents;
    expect(same?.edition).toBe(document?.edition);
  });

  test("the edition of the library changes with everything that is loaded", () => {
    const editions = [
      plain,
      parseLibrary([{ id: "two", article }], sha256),
      parseLibrary([{ id: "one", article, aliases }], sha256),
      parseLibrary([{ id: "one", article: { ...article, text: `${article.text}\nMore.\n` } }], sha256),
      parseLibrary(
        [
          { id: "one", article },
          { id: "two", article },
        ],
        sha256,
      ),
    ].map(({ edition }) => edition);
    expect(new Set(editions).size).toBe(editions.length);
    expect(editions.every((edition) => /^[0-9a-f]{8}$/.test(edition))).toBe(true);
  });

  test("without a title a document is called by its id", () => {
    const [document] = parseLibrary([{ id: "notes", article: { name: "a.txt", text: "Text." } }], sha256).documents;
    expect(document?.title).toBe("notes");
  });

  test.each(["", "A", "a b", "a".repeat(33)])("%j is no id", (id) => {
    expect(() => parseLibrary([{ id, article }], sha256)).toThrow("document id");
  });

  test("blocks are found by their number", () => {
    const [document] = lighthouse().library.documents;
    if (!document) throw new Error("no document");
    expect(blockAt(document, 1)?.kind).toBe("title");
    for (const number of [0, -1, 9, 1.5, Number.NaN]) expect(blockAt(document, number)).toBeUndefined();
  });
});
