import type { Command } from "../command.ts";
import { linesKey, positionals } from "./read-values.ts";

const COMMON = {
  "--json": "One JSON object instead of text",
  "--corpus PATH": "Read this folder, .md or .txt file instead of the shipped documents",
  "--no-color": "Plain text",
  "-h, --help": "This text",
};

const columns = (rows: Readonly<Record<string, string>>): string => {
  const width = Math.max(...Object.keys(rows).map((left) => left.length));
  return Object.entries(rows)
    .map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`)
    .join("");
};

const signature = (command: Command): string => {
  const words = positionals(command).map(([name, { required }]) => (required ? `<${name}>` : `[${name}]`));
  return [command.name, ...words].join(" ");
};

/** How to use the program, or one command of it. */
export function usage(commands: readonly Command[], command?: Command): string {
  if (!command) {
    const named = Object.fromEntries(commands.map((each) => [signature(each), each.description]));
    const things = columns({ ...named, chat: "Talk in the terminal" });
    const options = columns({ ...COMMON, "--version": "The version" });
    return `Usage: footnote <command> [options]\n\n${things}\n${options}\nMore on a command: footnote <command> --help\n`;
  }
  const options = Object.entries(command.options);
  const named = options.map(([name, option]) => {
    const byName = option.type === "flag" ? `--${name}` : `--${name} ${option.type.toUpperCase()}`;
    return [option.type === "flag" || option.named ? byName : name, option.description];
  });
  const lines = { "--jsonl": "Read JSON Lines on standard input, write one line for each" };
  const rows = { ...Object.fromEntries(named), ...(linesKey(command) === undefined ? {} : lines), ...COMMON };
  return `Usage: footnote ${signature(command)} [options]\n\n${command.description}\n\n${columns(rows)}`;
}
