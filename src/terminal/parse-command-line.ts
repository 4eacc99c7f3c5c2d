import type { Command, Values } from "../command.ts";
import { readFlags, type Typed } from "./flags.ts";
import { nearestName } from "./nearest-name.ts";
import { linesKey, readValues } from "./read-values.ts";

/** What was asked for on the command line. */
export type Invocation =
  /** Only the program was named: whatever it does by itself. */
  | { readonly kind: "start" | "chat" | "version" }
  | { readonly kind: "help"; readonly command?: Command | undefined }
  | { readonly kind: "run"; readonly command: Command; readonly values: Values; readonly json: boolean }
  /** Reads JSON Lines, each of which holds the option named `key`. */
  | { readonly kind: "lines"; readonly command: Command; readonly key: string }
  | { readonly kind: "wrong"; readonly message: string };

/** The invocation with what holds for all of them. */
interface CommandLine {
  readonly invocation: Invocation;
  readonly corpus: string | undefined;
  readonly colour: boolean;
}

const CHAT = "chat";

const wrong = (message: string): Invocation => ({ kind: "wrong", message });

const unknown = (name: string, commands: readonly Command[]): Invocation => {
  const near = nearestName(name, [CHAT, ...commands.map((command) => command.name)]);
  const asks = /\s/.test(name.trim()) ? " To ask something, put “ask” in front." : "";
  return wrong(`Unknown command “${name}”.${near ? ` Did you mean “${near}”?` : asks}`);
};

const run = (command: Command, typed: Typed): Invocation => {
  const { flags, words } = typed;
  if (!flags["jsonl"]) {
    const read = readValues(command, typed);
    if ("wrong" in read) return wrong(read.wrong);
    return { kind: "run", command, values: read.values, json: flags["json"] === true };
  }
  const key = linesKey(command);
  if (flags["json"]) return wrong("Give --json or --jsonl, not both.");
  if (key === undefined) return wrong(`“${command.name}” does not read JSON Lines; try --json.`);
  if (words.length === 0) return { kind: "lines", command, key };
  return wrong(`With --jsonl, “${command.name}” reads standard input, not “${words.join(" ")}”.`);
};

const invocationOf = (name: string | undefined, typed: Typed, commands: readonly Command[]): Invocation => {
  const { flags, words } = typed;
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && name !== CHAT && !command) return unknown(name, commands);
  if (typed.wrong !== undefined) return wrong(typed.wrong);
  if (flags["help"]) return { kind: "help", command };
  if (flags["version"]) return { kind: "version" };
  if (command) return run(command, typed);
  if (flags["json"] || flags["jsonl"]) return wrong("--json and --jsonl need a command.");
  if (words.length > 0) return wrong("“chat” takes nothing after it.");
  return { kind: name === undefined ? "start" : CHAT };
};

/** Reads the arguments after the program's name. Total: what cannot be read is the case `wrong`. */
export function parseCommandLine(args: readonly string[], commands: readonly Command[]): CommandLine {
  const [first] = readFlags(args, undefined).words;
  // Which flags take a value depends on the command.
  const { words, ...typed } = readFlags(
    args,
    commands.find(({ name }) => name === first),
  );
  const { corpus } = typed.flags;
  return {
    invocation: invocationOf(first, { ...typed, words: words.slice(1) }, commands),
    corpus: typeof corpus === "string" ? corpus : undefined,
    colour: typed.flags["no-color"] !== true,
  };
}
