import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import type { Surroundings } from "../command.ts";
import { presentWelcome } from "../presentation/present-welcome.ts";
import { bot, line, notice, type Reply } from "../presentation/reply.ts";
import type { Write } from "./create-writer.ts";
import { nearestName } from "./nearest-name.ts";
import type { Program } from "./program.ts";
import { readHint } from "./read-hint.ts";
import { readValues } from "./read-values.ts";
import { remember } from "./remember.ts";
import { render } from "./render.ts";

const QUIT: ReadonlySet<string> = new Set(["/quit", "/exit"]);
const HOW = "Type a question, /help for more, /quit to end.";

const welcome = ({ engine, messages }: Surroundings): Reply => {
  const reply = presentWelcome(engine, messages);
  return { ...reply, parts: [...reply.parts, line(bot(HOW))] };
};

/** What one line of the chat gets: `/command words`, or a question. */
const replyTo = (typed: string, surroundings: Surroundings): Reply => {
  const { commands } = surroundings;
  const [name = "", ...words] = typed.startsWith("/") ? typed.slice(1).split(/\s+/) : ["ask", typed];
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const names = commands.map((each) => each.name);
    const near = nearestName(name, names);
    return notice(`There is no /${name}.${near ? ` Did you mean /${near}?` : " Try /help."}`);
  }
  const read = readValues(command, { flags: {}, words });
  return "wrong" in read ? notice(read.wrong) : command.execute(read.values, surroundings);
};

/** A failure ends the turn, not the chat; its number is in both places. */
const replyOrFailure = (typed: string, surroundings: Surroundings, { error }: Program["io"]): Reply => {
  try {
    return replyTo(typed, surroundings);
  } catch (failure) {
    const id = randomUUID().slice(0, 8);
    error.write(`${id} ${inspect(failure)}\n`);
    return notice(surroundings.messages.failure(id));
  }
};

/** Talks until the input ends, /quit or Ctrl-C; whoever pipes questions in gets the answers in order. */
export async function chat(program: Program, write: Write): Promise<void> {
  const { io, style, signal } = program;
  const terminal = io.output.isTTY === true;
  let questions: readonly string[] = [];
  const surroundings = (): Surroundings => ({ ...program, engine: program.engine(), context: { questions } });
  // In a terminal the typed line stands right above; a file has only the answers.
  const show = (reply: Reply): Promise<boolean> =>
    write(`${terminal ? "\n" : ""}${render(reply, style, readHint("/", program.engine().library))}\n`);
  if (!(await show(welcome(surroundings())))) return;
  const lines = createInterface({ input: io.input, ...(terminal && { output: io.output }), terminal, signal });
  lines.setPrompt(terminal ? "> " : "");
  lines.on("SIGINT", () => lines.close());
  if (terminal) lines.prompt();
  for await (const typed of lines) {
    const text = typed.trim();
    if (QUIT.has(text)) break;
    if (text !== "" && !(await show(replyOrFailure(text, surroundings(), io)))) break;
    if (text !== "" && !text.startsWith("/")) questions = remember(questions, text);
    if (terminal) lines.prompt();
  }
  lines.close();
  if (terminal) await write("\n");
}
