import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import type { Surroundings } from "../command.ts";
import { presentWelcome } from "../presentation/present-welcome.ts";
import { bot, line, notice, type Reply } from "../presentation/reply.ts";
import type { Write } from "./create-writer.ts";
import { nearestName } from "./nearest-name.ts";
import { MAX_TURNS, type Program } from "./program.ts";
import { readValues } from "./read-values.ts";
import { readHint, render } from "./render.ts";

const HOW = "Type a question, /help for more, /quit to end.";

const replyTo = (typed: string, surroundings: Surroundings): Reply => {
  const { commands } = surroundings;
  const [name = "", ...words] = typed.startsWith("/") ? typed.slice(1).split(/\s+/) : ["ask", typed];
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const names = commands.map((each) => each.name);
    const near = nearestName(name, names);
    return notice(`There is no /${name}.${near ? ` Did you mean /${near}?` : " Try /help."}`);
  }
  const values = readValues(command, {}, words);
  return typeof values === "string" ? notice(values) : command.execute(values, surroundings);
};

/** Talks until the input ends, /quit or Ctrl-C; whoever pipes questions in gets the answers in order. */
export async function chat(program: Program, write: Write): Promise<void> {
  const { engine, messages, io, style, signal } = program;
  const terminal = io.output.isTTY === true;
  let questions: readonly string[] = [];
  // In a terminal the typed line stands right above; a file has only the answers.
  const show = (reply: Reply): Promise<boolean> =>
    write(`${terminal ? "\n" : ""}${render(reply, style, readHint("/", engine()))}\n`);
  const answer = (typed: string): Reply => {
    try {
      return replyTo(typed, { ...program, engine: engine(), context: { questions } });
    } catch (failure) {
      // A failure ends the turn, not the chat; its number is in both places.
      const id = randomUUID().slice(0, 8);
      io.error.write(`${id} ${inspect(failure)}\n`);
      return notice(messages.failure(id));
    }
  };
  const welcome = presentWelcome(engine(), messages);
  if (!(await show({ ...welcome, parts: [...welcome.parts, line(bot(HOW))] }))) return;
  const output = terminal ? { output: io.output, prompt: "> " } : {};
  const lines = createInterface({ input: io.input, ...output, terminal, signal });
  if (terminal) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed === "/quit" || typed === "/exit") break;
    if (typed !== "" && !(await show(answer(typed)))) break;
    if (typed !== "" && !typed.startsWith("/")) questions = [...questions, typed].slice(-MAX_TURNS);
    if (terminal) lines.prompt();
  }
  lines.close();
  if (terminal) await write("\n");
}
