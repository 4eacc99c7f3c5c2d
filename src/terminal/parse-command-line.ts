import { parseArgs } from "node:util";
import type { Command, Values } from "../command.ts";
import { nearestName } from "./nearest-name.ts";
import { linesKey, readValues } from "./read-values.ts";

/** What was asked for on the command line. */
export type Invocation =
  /** Only the program was named: whatever it does by itself. */
  | { readonly kind: "start" | "chat" | "version" }
  | { readonly kind: "help"; readonly command: Command | undefined }
  | { readonly kind: "run"; readonly command: Command; readonly values: Values; readonly json: boolean }
  /** Reads JSON Lines, each of which holds the option named `key`. */
  | { readonly kind: "lines"; readonly command: Command; readonly key: string }
  | { readonly kind: "wrong"; readonly message: string };

const CHAT = "chat";

/** The options that the terminal adds to every command, as `parseArgs` takes them. */
const TERMINAL_FLAGS = {
  corpus: { type: "string" },
  json: { type: "boolean" },
  jsonl: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** Splits arguments into flags and words; `--` ends the flags. `mistake` is what is wrong with a flag, for a person. */
function readFlags(args: readonly string[], command: Command | undefined) {
  const own = Object.entries(command?.options ?? {}).map(
    ([name, { type }]) => [name, { type: type === "flag" ? "boolean" : "string" } as const] as const,
  );
  const options = { ...Object.fromEntries(own), ...TERMINAL_FLAGS };
  const parsed = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const known = new Map(Object.entries(options));
  const [mistake] = parsed.tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const { name, rawName, value, inlineValue } = token;
    const type = known.get(name)?.type;
    const near = type ? undefined : nearestName(name, [...known.keys()]);
    if (!type) return `Unknown option ${rawName}.${near ? ` Did you mean --${near}?` : ""}`;
    if (type === "boolean") return inlineValue ? `${rawName} takes no value.` : [];
    return value === undefined || (!inlineValue && value.startsWith("--")) ? `${rawName} needs a value.` : [];
  });
  return { flags: parsed.values, words: parsed.positionals, mistake };
}

const wrong = (message: string): Invocation => ({ kind: "wrong", message });

const unknown = (name: string, commands: readonly Command[]): Invocation => {
  const near = nearestName(name, [CHAT, ...commands.map((command) => command.name)]);
  const asks = /\s/.test(name.trim()) ? " To ask something, put “ask” in front." : "";
  return wrong(`Unknown command “${name}”.${near ? ` Did you mean “${near}”?` : asks}`);
};

const run = (command: Command, flags: Values, words: readonly string[]): Invocation => {
  const json = flags["json"] === true;
  if (flags["jsonl"] !== true) {
    const values = readValues(command, flags, words);
    return typeof values === "string" ? wrong(values) : { kind: "run", command, values, json };
  }
  const key = linesKey(command);
  if (json) return wrong("Give --json or --jsonl, not both.");
  if (key === undefined) return wrong(`“${command.name}” does not read JSON Lines; try --json.`);
  if (words.length === 0) return { kind: "lines", command, key };
  return wrong(`With --jsonl, “${command.name}” reads standard input, not “${words.join(" ")}”.`);
};

/** Reads the arguments after the program's name. Total: what cannot be read is the case `wrong`. */
export function parseCommandLine(args: readonly string[], commands: readonly Command[]) {
  const [name] = readFlags(args, undefined).words; // Which flags take a value depends on the command
  const command = commands.find((each) => each.name === name);
  const { flags, words: all, mistake } = readFlags(args, command);
  const words = all.slice(1);
  const invocation = (): Invocation => {
    if (name !== undefined && name !== CHAT && !command) return unknown(name, commands);
    if (mistake !== undefined) return wrong(mistake);
    if (flags["help"]) return { kind: "help", command };
    if (flags["version"]) return { kind: "version" };
    if (command) return run(command, flags, words);
    if (flags["json"] || flags["jsonl"]) return wrong("--json and --jsonl need a command.");
    if (words.length > 0) return wrong("“chat” takes nothing after it.");
    return { kind: name === undefined ? "start" : CHAT };
  };
  const { corpus } = flags;
  return {
    invocation: invocation(),
    corpus: typeof corpus === "string" ? corpus : undefined,
    colour: flags["no-color"] !== true,
  };
}
