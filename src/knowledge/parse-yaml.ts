import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { CorpusError } from "./corpus-error.ts";

/** A checked YAML file, and the line (from 1) on which a path of it stands. */
export interface Located<T> {
  readonly value: T;
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}

/**
 * Reads YAML against a schema.
 * @throws CorpusError with file and line for the first mistake of syntax or schema.
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Located<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (...path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const [mistake] = document.errors;
  if (mistake) throw new CorpusError(file, lineAt(mistake.pos[0]), mistake.message.split("\n")[0] ?? "not YAML");
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).filter((key) => typeof key !== "symbol");
  const where = path.length > 0 ? `${path.join(".")}: ` : "";
  throw new CorpusError(file, lineOf(...path), `${where}${issue?.message ?? "does not fit the schema"}`);
}
