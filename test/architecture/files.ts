import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The package root. */
export const ROOT = join(import.meta.dirname, "../..");

const ignored = new Set(
  readFileSync(join(ROOT, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, "")),
);

/** What a folder holds, without what is not part of the project (`.git` and what `.gitignore` names). */
export const entriesOf = (folder: string): { name: string; isFolder: boolean }[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => name !== ".git" && !ignored.has(name))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));

/** Paths from the package root of all files of a folder, in a fixed order; "" is the package itself. */
export const filesIn = (folder: string): string[] =>
  entriesOf(folder)
    .flatMap(({ name, isFolder }) => (isFolder ? filesIn(join(folder, name)) : [join(folder, name)]))
    .toSorted();

/** The text of a file. */
export const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const isCode = (path: string): boolean => path.endsWith(".ts") && !path.endsWith(".d.ts");

/** The program: every TypeScript file of `src/` and `commands/`, declarations of foreign modules aside. */
export const PROGRAM: readonly string[] = [...filesIn("src"), ...filesIn("commands")].filter(isCode);

/** Every TypeScript file of `test/`. */
export const TESTS: readonly string[] = filesIn("test").filter(isCode);

/** Number of lines as `wc -l` counts them. */
export const linesOf = (path: string): number => read(path).split("\n").length - 1;

/** The code of a file without the lines that are comments. */
export const codeOf = (path: string): string =>
  read(path)
    .split("\n")
    .filter((line) => !/^\s*(?:\/\/|\/\*|\*)/.test(line))
    .join("\n");
