import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { CorpusError } from "./corpus-error.ts";

/** Reads YAML against a schema; `refuse` throws what is wrong at a path. Throws CorpusError for the first mistake. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const refuse = (reason: string, ...path: readonly PropertyKey[]): never => {
    throw new CorpusError(file, lineOf(path), reason);
  };
  const [mistake] = document.errors;
  if (mistake) throw new CorpusError(file, lineAt(mistake.pos[0]), mistake.message.split("\n")[0] ?? "not YAML");
  // A file without a value, or of comments only, is as good as none: the schema says what that means.
  const parsed = schema.safeParse(document.toJS() ?? undefined);
  if (parsed.success) return { value: parsed.data, refuse };
  const [{ path, message } = { path: [], message: "does not fit the schema" }] = parsed.error.issues;
  return refuse([path.join("."), message].filter((part) => part !== "").join(": "), ...path);
}
