import type { Command } from "../command.ts";
import { linesKey } from "./lines-key.ts";
import { positionals } from "./read-values.ts";

const signature = (command: Command): string =>
  [
    command.name,
    ...positionals(command).map((name) => {
      const option = command.options[name];
      return option && "required" in option && option.required ? `<${name}>` : `[${name}]`;
    }),
  ].join(" ");

/** Two columns, the first as wide as its widest cell. */
const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
};

const COMMON = [
  ["--json", "One JSON object instead of text"],
  ["--corpus PATH", "Read this folder, .md or .txt file instead of the shipped documents"],
  ["--no-color", "Plain text"],
  ["-h, --help", "This text"],
] as const;
const JSON_LINES = ["--jsonl", "Read JSON Lines on standard input, write one line for each"] as const;

const generalUsage = (commands: readonly Command[]): string =>
  [
    "Usage: footnote <command> [options]",
    "",
    columns([
      ...commands.map((command) => [signature(command), command.description] as const),
      ["chat", "Talk in the terminal"],
    ]),
    "",
    columns([...COMMON, ["--version", "The version"]]),
    "",
    "More on a command: footnote <command> --help",
    "",
  ].join("\n");

const commandUsage = (command: Command): string => {
  const named = Object.entries(command.options).map(
    ([name, { type, description }]) => [type === "flag" ? `--${name}` : name, description] as const,
  );
  return [
    `Usage: footnote ${signature(command)} [options]`,
    "",
    command.description,
    "",
    columns([...named, ...(linesKey(command) !== undefined ? [JSON_LINES] : []), ...COMMON]),
    "",
  ].join("\n");
};

/** How to use the program, or one command of it. */
export const usage = (commands: readonly Command[], command?: Command): string =>
  command ? commandUsage(command) : generalUsage(commands);
