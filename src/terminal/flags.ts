import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
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
  readonly flags: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  /** What is wrong with a flag, for a person. */
  readonly wrong?: string | undefined;
}

/** Splits arguments into flags and words; `--` ends the flags. */
export function readFlags(args: readonly string[], command: Command | undefined): Typed {
  const own = Object.entries(command?.options ?? {}).map(
    ([name, { type }]) => [name, { type: type === "flag" ? "boolean" : "string" } as const] as const,
  );
  const options = { ...Object.fromEntries(own), ...TERMINAL_FLAGS };
  const parsed = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const known = new Map(Object.entries(options));
  const [wrong] = parsed.tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const { name, rawName, value, inlineValue } = token;
    const type = known.get(name)?.type;
    const near = type ? undefined : nearestName(name, [...known.keys()]);
    if (!type) return `Unknown option ${rawName}.${near ? ` Did you mean --${near}?` : ""}`;
    if (type === "boolean") return inlineValue ? `${rawName} takes no value.` : [];
    return value === undefined || (!inlineValue && value.startsWith("--")) ? `${rawName} needs a value.` : [];
  });
  return { flags: parsed.values, words: parsed.positionals, wrong };
}
