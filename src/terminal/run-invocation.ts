import type { Values, Command } from "../command.ts";
import { chat } from "./chat.ts";
import { clean } from "./clean.ts";
import { createWriter, type Write } from "./create-writer.ts";
import type { Invocation } from "./invocation.ts";
import { linesKey } from "./lines-key.ts";
import type { Program } from "./program.ts";
import { readHint } from "./read-hint.ts";
import { render } from "./render.ts";
import { runLines } from "./run-lines.ts";
import { toJson } from "./to-json.ts";
import { usage } from "./usage.ts";

/** Exit status: it ran, answered or not. */
const RAN = 0;
/** Exit status: the command line cannot be understood. */
const USAGE = 2;

/** The one object of `--json` is the first row of its kind. */
const ONLY_ID = "1";

/** How to connect Discord: two lines, shown where a token could be meant to be. */
const NO_TOKEN = [
  "No DISCORD_TOKEN is set, so the chat opens here instead of on Discord.",
  "To connect Discord: copy .env.example to .env, set DISCORD_TOKEN in it, and start again.",
];

const runOnce = (
  { command, values, json }: { command: Command; values: Values; json: boolean },
  program: Program,
  write: Write,
): Promise<boolean> => {
  const surroundings = { ...program, engine: program.engine() };
  if (!json) {
    const reply = command.execute(values, surroundings);
    return write(render(reply, program.style, readHint("footnote ", surroundings.engine.library)));
  }
  const data = (command.data ?? command.execute)(values, surroundings);
  return write(toJson(linesKey(command) === undefined ? data : { id: ONLY_ID, ...data }));
};

/** Does what the command line asks for and gives the exit status. Rejects for what cannot be expected. */
export async function runInvocation(invocation: Invocation, program: Program): Promise<number> {
  const write = createWriter(program.io.output);
  const { commands, io } = program;
  switch (invocation.kind) {
    case "wrong":
      await createWriter(io.error)(`footnote: ${clean(invocation.message)}\nTry: footnote --help\n`);
      return USAGE;
    case "help":
      await write(usage(commands, invocation.command));
      break;
    case "version":
      await write(`footnote ${program.version}\n`);
      break;
    case "run":
      await runOnce(invocation, program, write);
      break;
    case "lines":
      await runLines(invocation, { ...program, engine: program.engine() }, io.input, write);
      break;
    case "start":
      program.engine();
      await write(`${NO_TOKEN.join("\n")}\n\n`);
      await chat(program, write);
      break;
    case "chat":
      await chat(program, write);
  }
  return RAN;
}
