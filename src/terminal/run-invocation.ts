import { chat } from "./chat.ts";
import { clean, toJson } from "./clean.ts";
import { createWriter } from "./create-writer.ts";
import type { Invocation } from "./parse-command-line.ts";
import type { Program } from "./program.ts";
import { linesKey } from "./read-values.ts";
import { readHint, render } from "./render.ts";
import { runLines } from "./run-lines.ts";
import { usage } from "./usage.ts";

/** Exit statuses: it ran, answered or not; the command line cannot be understood. */
const RAN = 0;
const USAGE = 2;

/** How to connect Discord: two lines, shown where a token could be meant to be. */
const NO_TOKEN = `No DISCORD_TOKEN is set, so the chat opens here instead of on Discord.
To connect Discord: copy .env.example to .env, set DISCORD_TOKEN in it, and start again.

`;

const outputOf = ({ command, values, json }: Extract<Invocation, { kind: "run" }>, program: Program): string => {
  const surroundings = { ...program, engine: program.engine() };
  const { style, engine } = surroundings;
  if (!json) return render(command.execute(values, surroundings), style, readHint("footnote ", engine));
  const data = (command.data ?? command.execute)(values, surroundings);
  // The one object is the first row of its kind.
  return toJson(linesKey(command) === undefined ? data : { id: "1", ...data });
};

/** Does what the command line asks for and gives the exit status. Rejects for what cannot be expected. */
export async function runInvocation(invocation: Invocation, program: Program): Promise<number> {
  const { commands, io, version } = program;
  const write = createWriter(io.output);
  if (invocation.kind === "wrong") {
    await createWriter(io.error)(`footnote: ${clean(invocation.message)}\nTry: footnote --help\n`);
    return USAGE;
  }
  if (invocation.kind === "help") await write(usage(commands, invocation.command));
  else if (invocation.kind === "version") await write(`footnote ${version}\n`);
  else if (invocation.kind === "run") await write(outputOf(invocation, program));
  else if (invocation.kind === "lines") await runLines(invocation.command, invocation.key, program, write);
  else {
    // Documents that cannot be read are said before anything else.
    program.engine();
    if (invocation.kind === "start") await write(NO_TOKEN);
    await chat(program, write);
  }
  return RAN;
}
