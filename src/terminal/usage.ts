import type { Command } from "../command.ts";
import { linesKey, positionals } from "./read-values.ts";

type Row = readonly [string, string];

const COMMON: readonly Row[] = [
  ["--json", "One JSON object instead of text"],
  ["--corpus PATH", "Read this folder, .md or .txt file instead of the shipped documents"],
  ["--no-color", "Plain text"],
  ["-h, --help", "This text"],
];
const CHAT: Row = ["chat", "Talk in the terminal"];
const VERSION: Row = ["--version", "The version"];
const JSON_LINES: Row = ["--jsonl", "Read JSON Lines on standard input, write one line for each"];

/** Two columns, the first as wide as its widest cell. */
const columns = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
};

const signature = (command: Command): string =>
  [command.name, ...positionals(command).map(([name, { required }]) => (required ? `<${name}>` : `[${name}]`))].join(
    " ",
  );

const generalUsage = (commands: readonly Command[]): string => {
  const named = commands.map((command): Row => [signature(command), command.description]);
  const options = columns([...COMMON, VERSION]);
  return `Usage: footnote <command> [options]\n\n${columns([...named, CHAT])}\n${options}\nMore on a command: footnote <command> --help\n`;
};

const commandUsage = (command: Command): string => {
  const named = Object.entries(command.options).map(([name, { type, description }]): Row => [
    type === "flag" ? `--${name}` : name,
    description,
  ]);
  const rows = columns([...named, ...(linesKey(command) === undefined ? [] : [JSON_LINES]), ...COMMON]);
  return `Usage: footnote ${signature(command)} [options]\n\n${command.description}\n\n${rows}`;
};

/** How to use the program, or one command of it. */
export const usage = (commands: readonly Command[], command?: Command): string =>
  command ? commandUsage(command) : generalUsage(commands);
