import { parseArgs } from "node:util";
import type { Command, Option } from "../command.ts";
import { nearestName } from "./nearest-name.ts";

/** The options that the terminal adds to every command, as `parseArgs` takes them. */
const TERMINAL_FLAGS = {
  corpus: { type: "string" },
  json: { type: "boolean" },
  jsonl: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** What was typed: flags by name, and the rest in order. */
export interface Typed {
  readonly flags: Readonly<Record<string, string | true>>;
  readonly words: readonly string[];
  /** What is wrong with a flag, for a person. */
  readonly wrong?: string;
}

const flagsOf = (command: Command | undefined) => ({
  ...Object.fromEntries(
    Object.entries(command?.options ?? {}).map(([name, { type }]: [string, Option]) => [
      name,
      { type: type === "flag" ? "boolean" : "string" } as const,
    ]),
  ),
  ...TERMINAL_FLAGS,
});

/** Splits arguments into flags and words; `--` ends the flags. */
export function readFlags(args: readonly string[], command: Command | undefined): Typed {
  const options = flagsOf(command);
  const known = new Map(Object.entries(options));
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Record<string, string | true> = {};
  const words: string[] = [];
  let wrong: string | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const type = known.get(name)?.type;
    const near = nearestName(name, [...known.keys()]);
    if (!type) wrong ??= `Unknown option ${rawName}.${near ? ` Did you mean --${near}?` : ""}`;
    else if (type === "boolean" && inlineValue) wrong ??= `${rawName} takes no value.`;
    else if (type === "string" && (value === undefined || (!inlineValue && value.startsWith("--"))))
      wrong ??= `${rawName} needs a value.`;
    flags[name] = value ?? true;
  }
  return { flags, words, ...(wrong !== undefined && { wrong }) };
}
