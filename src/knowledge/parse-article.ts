import { z } from "zod";
import { splitSentences } from "../language/sentences.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Block, BlockRole, SourceRecord } from "./document.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readBlocks, type RawBlock } from "./read-blocks.ts";

const record = z.string().min(1).optional();
const roleSchema = z.enum(["title", "subtitle", "byline", "source"]);
const frontSchema = z.strictObject({
  title: record,
  publication: record,
  edition: record,
  date: record,
  accessed: record,
  author: record,
  language: record,
  rights: record,
  url: record,
  roles: z.record(z.string(), roleSchema).default({}),
});

const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/;

const placed = (raw: readonly RawBlock[], roles: ReadonlyMap<number, BlockRole>): Block[] => {
  const path: string[] = [];
  let titled = false;
  return raw.map(({ kind, depth, text, line }, index) => {
    const isTitle = kind === "heading" && depth === 1 && !titled;
    titled ||= isTitle;
    const level = Math.max(depth - 2, 0);
    if (kind === "heading") path.length = Math.min(path.length, level);
    const heading = [...path];
    if (kind === "heading" && !isTitle) path[path.length] = text;
    const role = roles.get(index + 1) ?? (isTitle ? "title" : undefined);
    const sentences = splitSentences(text);
    const block = {
      number: index + 1,
      kind: isTitle ? "title" : kind,
      text,
      line,
      heading,
      sentences,
    } as const;
    return role ? { ...block, role } : block;
  });
};

/** What a file of an article holds: the source record and the numbered blocks. */
export interface Article {
  readonly source: SourceRecord;
  readonly blocks: readonly Block[];
  readonly title: string | undefined;
}

/**
 * Reads an article: optional YAML front matter, then Markdown-like text.
 * @throws CorpusError for broken front matter, a role of a block that is not there, or an article without text.
 */
export function parseArticle(file: string, contents: string): Article {
  const text = contents.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const front = FRONT.exec(text);
  const { value, lineOf } = parseYaml(file, front?.[1] ?? "{}", frontSchema, front ? 2 : 1);
  const bodyLine = front ? front[0].split("\n").length : 1;
  const raw = readBlocks(text.slice(front?.[0].length ?? 0), bodyLine);
  if (raw.length === 0) throw new CorpusError(file, bodyLine, "the article has no text");
  const { roles, ...source } = value;
  const numbered = new Map<number, BlockRole>();
  for (const [key, role] of Object.entries(roles)) {
    const number = Number(key);
    if (!raw[number - 1]) throw new CorpusError(file, lineOf("roles", key), `roles: there is no block ${key}`);
    numbered.set(number, role);
  }
  const blocks = placed(raw, numbered);
  return { source, blocks, title: source.title ?? blocks.find((block) => block.kind === "title")?.text };
}
