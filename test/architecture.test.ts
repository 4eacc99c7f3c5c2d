import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ARTICLE_FIGURES, ARTICLE_WORDS } from "./architecture/article-terms.ts";
import { codeOf, entriesOf, filesIn, linesOf, PROGRAM, read, TESTS } from "./architecture/files.ts";
import { ADDITIONS, IMPORT_TABLE, mayImport } from "./architecture/import-table.ts";
import { importsIn, importsOf, roomOf } from "./architecture/imports.ts";

const TOP_LEVEL =
  ".env.example LICENSE README.md commands corpus package-lock.json package.json src test tsconfig.json";
/** Below the facade: values in, values out. */
const PURE = PROGRAM.filter((path) => /^src\/(?:engine\.ts$|(?:language|knowledge|search|answer|check)\/)/.test(path));
/** Every file that people can read. */
const TEXTS = filesIn("").filter((path) => !path.endsWith(".bin"));
const IMPORTS = PROGRAM.flatMap(importsOf);

/** The files of a list in which something occurs, with what occurs. */
const found = (paths: readonly string[], pattern: RegExp, text = codeOf): string[] =>
  paths.flatMap((path) => Array.from(text(path).matchAll(pattern), ([match]) => `${path}: ${match.trim()}`));
/** Whether some file of a place makes use of what it was allowed. */
const needed = (place: string, target: string): boolean =>
  IMPORTS.some((each) => roomOf(each.file) === place && each.target === target.replace("types of ", ""));
/** Joins what must not stand here as one word, because this file is searched as well. */
const words = (...parts: readonly string[]): string => parts.join("");
const lower = (path: string): string => read(path).toLowerCase();
/** A file with its numbers written without separators. */
const plain = (path: string): string => read(path).replaceAll(/(?<=\d)[_,](?=\d{3})/g, "");
const importers = (target: string): Set<string> =>
  new Set(IMPORTS.filter((each) => each.target === target).map(({ file }) => roomOf(file)));

describe("the house", () => {
  test("the visible top level is what the design names", () => {
    const visible = entriesOf("").map(({ name }) => name);
    const expected = ["src", "corpus", "commands", "test", ...TOP_LEVEL.split(" ")];
    expect(visible.filter((name) => !name.startsWith(".") || name === ".env.example").toSorted()).toEqual(
      [...new Set(expected)].toSorted(),
    );
  });

  test("every room is in the import table", () => {
    for (const room of new Set(PROGRAM.map(roomOf))) expect(Object.keys(IMPORT_TABLE)).toContain(room);
  });

  test("no file imports what its room may not", () => {
    const wrong = IMPORTS.filter(({ file, target, typeOnly }) => !mayImport(roomOf(file), target, typeOnly));
    expect(wrong.map(({ file, target, typeOnly }) => `${file}: ${typeOnly ? "type of " : ""}${target}`)).toEqual([]);
  });

  test("nothing is allowed beyond the design that nothing needs", () => {
    expect(ADDITIONS.filter(({ place, imports }) => !needed(place, imports))).toEqual([]);
  });

  test("the reader of imports sees every form", () => {
    const text = `import a from "zod";\nimport "node:fs";\nimport type { B } from "../answer/ask.ts";
import {\n  c,\n  type D,\n} from './near.ts';\nexport * from "@scope/name/deep.js";\nexport const from = "no";
export type { E } from "../engine.ts";\nconst f = await import("discord.js");\nconst g = 'import x from "y"';\n`;
    expect(importsIn("src/search/x.ts", text).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ["zod", false],
      ["node:", false],
      ["answer", true],
      ["search", false],
      ["@scope/name", false],
      ["engine.ts", true],
      ["discord.js", false],
    ]);
    expect(found(PROGRAM, /\brequire\(|\bcreateRequire\b|\bimport\((?!\s*["'][^"']+["']\s*\))/g)).toEqual([]);
  });

  test("MiniSearch, discord.js, dotenv and the commands each have their one importer", () => {
    expect([...importers("minisearch")].toSorted()).toEqual(["quality", "search"]);
    expect([...importers("discord.js")]).toEqual(["discord"]);
    expect([...importers("dotenv")]).toEqual(["main.ts"]);
    expect([...importers("commands")].toSorted()).toEqual(["commands", "main.ts"]);
  });

  test("only main.ts reads the environment; a script that measures bots in processes of their own hands it on", () => {
    const readers = found(PROGRAM, /\bprocess\.env\b|\benv\b(?=[^;\n]*from "node:process")/g);
    const allowed = /^src\/(?:main|quality\/latency)\.ts:/;
    expect(readers.filter((each) => !allowed.test(each))).toEqual([]);
  });

  test("no clock, chance, disk, network, process or place of the reader below engine.ts", () => {
    const impure =
      /\bDate\b|\bMath\.random\b|\bperformance\b|\bprocess\b(?=[.[])|\bglobalThis\b|\bcrypto\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b|["']node:|\blocaleCompare\b|\btoLocale\w+\(/g;
    expect(found(PURE, impure)).toEqual([]);
  });
});

describe("budgets", () => {
  const lines = PROGRAM.map((path) => ({ path, lines: linesOf(path) }));
  /** Numbers that were trained: data. */
  const code = lines.filter(({ path }) => path !== "src/answer/weights.ts");
  const sorted = code.map((each) => each.lines).toSorted((a, b) => a - b);
  const isTool = (path: string): boolean => /^src\/(?:quality|local-discord)\//.test(path);
  const sum = (own: typeof code): number => own.reduce((all, each) => all + each.lines, 0);
  const [bot, tools] = [sum(code.filter(({ path }) => !isTool(path))), sum(code.filter(({ path }) => isTool(path)))];
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const count = Object.keys(dependencies).length;

  test(`${bot} lines of the bot in src and commands, at most 9,000; ${tools} of tools that it never loads, at most 2,700`, () => {
    expect(bot).toBeLessThanOrEqual(9000);
    expect(tools).toBeLessThanOrEqual(2700);
    // The playground is a Discord of its own.
    const loaded = IMPORTS.filter(({ file, typeOnly }) => !isTool(file) && roomOf(file) !== "playground" && !typeOnly);
    expect(loaded.filter(({ target }) => target === "quality" || target === "local-discord")).toEqual([]);
  });
  test(`${count} runtime dependencies, at most 14, each at one exact version`, () => {
    expect(count).toBeLessThanOrEqual(14);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
  test(`the longest file has ${sorted.at(-1) ?? 0} lines, at most 200`, () => {
    expect(code.filter((each) => each.lines > 200)).toEqual([]);
  });
  test(`the median file has ${median} lines, fewer than 60`, () => {
    expect(median).toBeLessThan(60);
  });
});

describe("rules of thumb", () => {
  test("no mocks of modules, and no test that is left out", () => {
    const mock = new RegExp(words(String.raw`\bvi`, String.raw`\.(?:do)?[mM]ock\b`), "g");
    const left = new RegExp(String.raw`\b(?:test|it|describe)\.${words("(?:skip|only|", "todo)")}\b`, "g");
    expect([...found(TESTS, mock), ...found(TESTS, left)]).toEqual([]);
  });

  test("no comment silences the compiler", () => {
    const silenced = new RegExp(words("@", "ts-[a-z]+"), "g");
    expect(found([...PROGRAM, ...TESTS], silenced, read)).toEqual([]);
  });

  test("every export has a doc comment", () => {
    const bare = PROGRAM.flatMap((path) => {
      const all = read(path).split("\n");
      return all.flatMap((line, place) =>
        /^export (?:default |async |abstract )*(?:const|let|function\*?|interface|type|class|enum)\b/.test(line) &&
        !line.startsWith("export type {") &&
        !/\*\/\s*$/.test(all[place - 1] ?? "")
          ? [`${path}:${place + 1}`]
          : [],
      );
    });
    expect(bare).toEqual([]);
  });

  test("nothing names a machine: no private registry, no absolute path", () => {
    const lock = read("package-lock.json");
    const registries = Array.from(lock.matchAll(/"resolved": "([^"]*)"/g), ([, url = ""]) => url);
    expect(registries.filter((url) => !url.startsWith("https://registry.npmjs.org/"))).toEqual([]);
    expect(found([".npmrc"], /^.*(?:\bregistry\s*=|_auth|_password).*$/gim, read)).toEqual([]);
    const folders = ["home", "Users", "root", "work", "mnt", "opt", "private/var", "var/folders", "workspace"];
    const absolute = new RegExp(
      String.raw`(?<![\w.~)\]}/*-])/(?:${folders.join("|")})/\w[^\s"'\`]*|\b[A-Z]:\\\w+`,
      "g",
    );
    expect(found(TEXTS, absolute, read)).toEqual([]);
  });

  test("the machine does not know the article: none of its names, phrases and figures", () => {
    expect(ARTICLE_WORDS.length).toBeGreaterThan(40);
    expect(ARTICLE_FIGURES.length).toBeGreaterThan(12);
    const machine = TEXTS.filter((path) => /^(?:src|commands)\//.test(path));
    const word = new RegExp(String.raw`(?<!\p{L})(?:${ARTICLE_WORDS.join("|")})(?!\p{L})`, "gu");
    const figures = ARTICLE_FIGURES.map((figure) => figure.replace(".", String.raw`\.`)).join("|");
    const figure = new RegExp(String.raw`(?<![\d.])(?:${figures})(?!\.?\d)`, "g");
    expect([...found(machine, word, lower), ...found(machine, figure, plain)]).toEqual([]);
  });
});
