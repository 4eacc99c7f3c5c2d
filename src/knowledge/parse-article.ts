import { z } from "zod";
import { splitSentences } from "../language/sentences.ts";
import { CorpusError } from "./corpus-error.ts";
import { roleSchema, sourceSchema, type Block, type BlockRole } from "./document.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readBlocks, type RawBlock } from "./read-blocks.ts";

const frontSchema = sourceSchema.extend({ roles: z.record(z.string(), roleSchema).default({}) }).prefault({});

const placed = (raw: readonly RawBlock[], roles: Readonly<Record<string, BlockRole>>): Block[] => {
  const path: string[] = [];
  const title = raw.findIndex(({ depth }) => depth === 1);
  return raw.map(({ kind, depth, text, line }, index): Block => {
    const isTitle = index === title;
    if (kind === "heading") path.length = Math.min(path.length, Math.max(depth - 2, 0));
    const heading = [...path];
    if (kind === "heading" && !isTitle) path.push(text);
    const number = index + 1;
    const role = roles[number] ?? (isTitle ? "title" : undefined);
    const sentences = splitSentences(text);
    return { number, kind: isTitle ? "title" : kind, ...(role && { role }), text, line, heading, sentences };
  });
};

/** Reads an article: YAML front matter (the source record), if any, then Markdown-like text. Throws CorpusError. */
export function parseArticle(file: string, contents: string) {
  const text = contents.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const [front = "", record = ""] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  const { value, refuse } = parseYaml(file, record, frontSchema, front === "" ? 1 : 2);
  const bodyLine = front.split("\n").length;
  const raw = readBlocks(text.slice(front.length), bodyLine);
  if (raw.length === 0) throw new CorpusError(file, bodyLine, "the article has no text");
  const { roles, ...source } = value;
  const missing = Object.keys(roles).find((key) => !raw[Number(key) - 1]);
  if (missing !== undefined) refuse(`roles: there is no block ${missing}`, "roles", missing);
  const blocks = placed(raw, roles);
  return { source, blocks, title: source.title ?? blocks.find((block) => block.kind === "title")?.text };
}
