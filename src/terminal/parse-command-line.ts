import type { Command } from "../command.ts";
import { readFlags, type Typed } from "./flags.ts";
import type { CommandLine, Invocation } from "./invocation.ts";
import { linesKey } from "./lines-key.ts";
import { nearestName } from "./nearest-name.ts";
import { readValues } from "./read-values.ts";

const CHAT = "chat";

const unknown = (name: string, commands: readonly Command[]): Invocation => {
  const near = nearestName(name, [CHAT, ...commands.map((command) => command.name)]);
  const asks = /\s/.test(name.trim());
  const hint = near ? ` Did you mean “${near}”?` : asks ? " To ask something, put “ask” in front." : "";
  return { kind: "wrong", message: `Unknown command “${name}”.${hint}` };
};

const lines = (command: Command, words: readonly string[]): Invocation => {
  const key = linesKey(command);
  if (key === undefined) return { kind: "wrong", message: `“${command.name}” does not read JSON Lines; try --json.` };
  if (words.length > 0)
    return {
      kind: "wrong",
      message: `With --jsonl, “${command.name}” reads standard input, not “${words.join(" ")}”.`,
    };
  return { kind: "lines", command, key };
};

const run = (command: Command, typed: Typed): Invocation => {
  if (typed.flags["jsonl"]) {
    if (typed.flags["json"]) return { kind: "wrong", message: "Give --json or --jsonl, not both." };
    return lines(command, typed.words);
  }
  const read = readValues(command, typed);
  if ("wrong" in read) return { kind: "wrong", message: read.wrong };
  return { kind: "run", command, values: read.values, json: typed.flags["json"] === true };
};

const invocationOf = (
  name: string | undefined,
  command: Command | undefined,
  typed: Typed,
  commands: readonly Command[],
): Invocation => {
  const { flags, words, wrong } = typed;
  if (name !== undefined && name !== CHAT && !command) return unknown(name, commands);
  if (wrong !== undefined) return { kind: "wrong", message: wrong };
  if (flags["help"]) return { kind: "help", command };
  if (flags["version"]) return { kind: "version" };
  if (command) return run(command, typed);
  if (flags["json"] || flags["jsonl"]) return { kind: "wrong", message: "--json and --jsonl need a command." };
  if (name === undefined) return { kind: "start" };
  if (words.length > 0) return { kind: "wrong", message: "“chat” takes nothing after it." };
  return { kind: "chat" };
};

/** Reads the arguments after the program's name. Total: what cannot be read is the case `wrong`. */
export function parseCommandLine(args: readonly string[], commands: readonly Command[]): CommandLine {
  const [name] = readFlags(args, undefined).words;
  const command = commands.find((each) => each.name === name);
  const typed = readFlags(args, command);
  const rest = { ...typed, words: typed.words.slice(1) };
  const { corpus } = typed.flags;
  return {
    invocation: invocationOf(name, command, rest, commands),
    corpus: typeof corpus === "string" ? corpus : undefined,
    colour: typed.flags["no-color"] !== true,
  };
}
