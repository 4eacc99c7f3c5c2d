import type { Block } from "./document.ts";

/** A block as it stands in the source: text without its mark, `line` from 1, `depth` of a heading (0 otherwise). */
export type RawBlock = Pick<Block, "text" | "line"> &
  Readonly<{ kind: Exclude<Block["kind"], "title">; depth: number }>;

const HEADING = /^(#{1,6})[ \t]+(.*\S)\s*$/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(.*\S)\s*$/;
const TABLE_ROW = /^[ \t]*\|(.*)\|[ \t]*$/;
const TABLE_RULE = /^[\s|:-]+$/;
const FENCE = /^[ \t]*(```+|~~~+)/;

/** The end (exclusive) of the run of lines from `start` for which `goes` holds. */
const runEnd = (lines: readonly string[], start: number, goes: (line: string) => boolean): number => {
  let end = start;
  while (end < lines.length && goes(lines[end] ?? "")) end += 1;
  return end;
};

const isText = (line: string): boolean =>
  line.trim() !== "" && ![HEADING, LIST_ITEM, TABLE_ROW, FENCE].some((pattern) => pattern.test(line));

/** Splits Markdown-like text into blocks in reading order. Rules of tables and fences of code are marks, not text. */
export function readBlocks(text: string, firstLine = 1): RawBlock[] {
  const lines = text.split("\n");
  const blocks: RawBlock[] = [];
  const add = (kind: RawBlock["kind"], index: number, content: string, depth = 0): void => {
    if (content.trim() !== "") blocks.push({ kind, depth, text: content, line: index + firstLine });
  };
  for (let index = 0, next = 1; index < lines.length; index = next) {
    const line = lines[index] ?? "";
    const heading = HEADING.exec(line);
    const item = LIST_ITEM.exec(line);
    const row = TABLE_ROW.exec(line);
    next = index + 1;
    if (FENCE.test(line)) {
      const end = runEnd(lines, next, (inner) => !FENCE.test(inner));
      add("code", next, lines.slice(next, end).join("\n"));
      next = end + 1;
    } else if (heading) add("heading", index, heading[2] ?? "", heading[1]?.length);
    else if (row) add("table_row", index, TABLE_RULE.test(line) ? "" : (row[1] ?? "").trim());
    else if (item) {
      next = runEnd(lines, next, (inner) => isText(inner) && /^\s/.test(inner));
      add("list_item", index, [item[1] ?? "", ...lines.slice(index + 1, next)].join("\n"));
    } else if (isText(line)) {
      next = runEnd(lines, next, isText);
      add("paragraph", index, lines.slice(index, next).join("\n").trimEnd());
    }
  }
  return blocks;
}
