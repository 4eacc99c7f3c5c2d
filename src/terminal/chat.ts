import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import type { Command, Surroundings } from "../command.ts";
import { bot, line, type Reply } from "../presentation/reply.ts";
import { starters } from "../presentation/starters.ts";
import { createConversations } from "./conversations.ts";
import type { Write } from "./create-writer.ts";
import { nearestName } from "./nearest-name.ts";
import type { Program } from "./program.ts";
import { readValues } from "./read-values.ts";
import { render } from "./render.ts";
import { readHint } from "./read-hint.ts";

const PROMPT = "> ";
const STARTERS = 3;
const QUIT: ReadonlySet<string> = new Set(["/quit", "/exit"]);
const HOW = "Type a question, /help for more, /quit to end.";
/** What plain text is. */
const ASK = "ask";

const say = (text: string): Reply => ({ private: true, parts: [line(bot(text))] });

const welcome = ({ engine, messages }: Surroundings): Reply => {
  const titles = engine.library.documents.map(({ title }) => title);
  const questions = starters(engine, STARTERS);
  const hello = questions.length > 0 ? messages.welcome(titles) : messages.chat.greeting(titles);
  const items = questions.map(({ question }) => [bot(question)]);
  return {
    private: true,
    parts: [line(bot(hello)), ...(items.length > 0 ? [{ kind: "list", items } as const] : []), line(bot(HOW))],
  };
};

const runWords = (command: Command, words: readonly string[], surroundings: Surroundings): Reply => {
  const read = readValues(command, { flags: {}, words });
  return "wrong" in read ? say(read.wrong) : command.execute(read.values, surroundings);
};

/** What one line of the chat gets: `/command words`, or a question. */
const replyTo = (typed: string, surroundings: Surroundings): Reply => {
  const { commands } = surroundings;
  const [name = "", ...words] = typed.startsWith("/") ? typed.slice(1).split(/\s+/) : [ASK, typed];
  const command = commands.find((each) => each.name === name);
  if (command) return runWords(command, words, surroundings);
  const near = nearestName(
    name,
    commands.map((each) => each.name),
  );
  return say(`There is no /${name}.${near ? ` Did you mean /${near}?` : " Try /help."}`);
};

/** A failure ends the turn, not the chat; its number is in both places. */
const replyOrFailure = (typed: string, surroundings: Surroundings, { error }: Program["io"]): Reply => {
  try {
    return replyTo(typed, surroundings);
  } catch (failure) {
    const id = randomUUID().slice(0, 8);
    error.write(`${id} ${inspect(failure)}\n`);
    return say(surroundings.messages.failure(id));
  }
};

/** Talks until the input ends, /quit or Ctrl-C; whoever pipes questions in gets the answers in order. */
export async function chat(program: Program, write: Write): Promise<void> {
  const { io, style, signal, commands, messages } = program;
  const conversation = createConversations();
  const surroundings = (): Surroundings => ({
    engine: program.engine(),
    commands,
    messages,
    context: conversation.contextOf(ASK),
  });
  const terminal = io.output.isTTY === true;
  // In a terminal the typed line stands right above; a file has only the answers.
  const show = (reply: Reply): Promise<boolean> =>
    write(`${terminal ? "\n" : ""}${render(reply, style, readHint("/", program.engine().library))}\n`);
  if (!(await show(welcome(surroundings())))) return;
  const lines = createInterface({
    input: io.input,
    ...(terminal && { output: io.output }),
    terminal,
    signal,
  });
  lines.setPrompt(terminal ? PROMPT : "");
  lines.on("SIGINT", () => lines.close());
  if (terminal) lines.prompt();
  for await (const typed of lines) {
    const text = typed.trim();
    if (QUIT.has(text)) break;
    if (text !== "") {
      if (!(await show(replyOrFailure(text, surroundings(), io)))) break;
      if (!text.startsWith("/")) conversation.add(ASK, text);
    }
    if (terminal) lines.prompt();
  }
  lines.close();
  if (terminal) await write("\n");
}
