import { dirname, join } from "node:path";
import { read } from "./files.ts";

/** One import or re-export of a file. */
export interface Import {
  readonly file: string;
  /** A room or root file of ours ("answer", "engine.ts"), a package ("zod") or "node:". */
  readonly target: string;
  /** `import type …`: gone when the program runs. */
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** The room a path of ours belongs to: `src/answer/ask.ts` is in "answer", `src/engine.ts` is "engine.ts". */
export const roomOf = (path: string): string => {
  const [top = "", room = ""] = path.split("/");
  return top === "src" ? room : top;
};

const targetOf = (file: string, specifier: string): string => {
  if (specifier.startsWith(".")) return roomOf(join(dirname(file), specifier));
  if (specifier.startsWith("node:")) return "node:";
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
};

/** All imports of a text, static, dynamic and re-exports. */
export const importsIn = (file: string, text: string): Import[] => [
  ...Array.from(text.matchAll(STATIC), ([, type, specifier = ""]) => ({
    file,
    target: targetOf(file, specifier),
    typeOnly: type !== undefined,
  })),
  ...Array.from(text.matchAll(DYNAMIC), ([, specifier = ""]) => ({
    file,
    target: targetOf(file, specifier),
    typeOnly: false,
  })),
];

/** All imports of a file of the project. */
export const importsOf = (file: string): Import[] => importsIn(file, read(file));
