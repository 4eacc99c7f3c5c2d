import { parseArgs } from "node:util";
import type { Command, Values } from "../command.ts";
import { chat } from "./chat.ts";
import { toJson } from "./clean.ts";
import type { Write } from "./create-writer.ts";
import { nearestName } from "./nearest-name.ts";
import type { Program } from "./program.ts";
import { linesKey, readValues } from "./read-values.ts";
import { readHint, render } from "./render.ts";
import { runLines } from "./run-lines.ts";
import { usage } from "./usage.ts";

/** What was asked for on the command line; rejects for what cannot be expected. */
export type Invocation = (program: Program, write: Write) => Promise<unknown>;

/** A command line that cannot be understood. */
export class UsageError extends Error {
  constructor(message: string) {
    super(`footnote: ${message}\nTry: footnote --help`);
  }
}

const talk: Invocation = async (program, write) => {
  program.engine(); // Documents that cannot be read are said before anything else.
  await chat(program, write);
};

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

const unknown = (name: string, commands: readonly Command[]): UsageError => {
  const near = nearestName(name, [CHAT, ...commands.map((command) => command.name)]);
  const asks = /\s/.test(name.trim()) ? " To ask something, put “ask” in front." : "";
  return new UsageError(`Unknown command “${name}”.${near ? ` Did you mean “${near}”?` : asks}`);
};

const runOnce = (command: Command, flags: Values, words: readonly string[]): Invocation => {
  const values = readValues(command, flags, words);
  if (typeof values === "string") throw new UsageError(values);
  return (program, write) => {
    const engine = program.engine();
    const surroundings = { ...program, engine };
    if (flags["json"] !== true)
      return write(render(command.execute(values, surroundings), program.style, readHint("footnote ", engine)));
    const data = (command.data ?? command.execute)(values, surroundings);
    // The one object is the first row of its kind.
    return write(toJson(linesKey(command) === undefined ? data : { id: "1", ...data }));
  };
};

const readLines = (command: Command, flags: Values, words: readonly string[]): Invocation => {
  const key = linesKey(command);
  if (flags["json"] === true) throw new UsageError("Give --json or --jsonl, not both.");
  if (key === undefined) throw new UsageError(`“${command.name}” does not read JSON Lines; try --json.`);
  if (words.length === 0) return (program, write) => runLines(command, key, program, write);
  throw new UsageError(`With --jsonl, “${command.name}” reads standard input, not “${words.join(" ")}”.`);
};

/** Reads the arguments after the program's name; `start` is what it does by itself. Throws UsageError. */
export function parseCommandLine(args: readonly string[], commands: readonly Command[], start: Invocation) {
  const [name] = readFlags(args, undefined).words; // Which flags take a value depends on the command
  const command = commands.find((each) => each.name === name);
  const { flags, words: all, mistake } = readFlags(args, command);
  const words = all.slice(1);
  const invocation = (): Invocation => {
    if (name !== undefined && name !== CHAT && !command) throw unknown(name, commands);
    if (mistake !== undefined) throw new UsageError(mistake);
    if (flags["help"]) return (_program, write) => write(usage(commands, command));
    if (flags["version"]) return ({ version }, write) => write(`footnote ${version}\n`);
    if (command) return (flags["jsonl"] === true ? readLines : runOnce)(command, flags, words);
    if (flags["json"] || flags["jsonl"]) throw new UsageError("--json and --jsonl need a command.");
    if (words.length > 0) throw new UsageError("“chat” takes nothing after it.");
    return name === undefined ? start : talk;
  };
  const corpus = typeof flags["corpus"] === "string" ? flags["corpus"] : undefined;
  return { invocation: invocation(), corpus, colour: flags["no-color"] !== true };
}
