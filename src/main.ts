import { once } from "node:events";
import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { COMMANDS } from "../commands/index.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import { readLibrary } from "./corpus/read-library.ts";
import { readTables } from "./corpus/read-tables.ts";
import { describeError } from "./discord/describe-error.ts";
import { DiscordRefused } from "./discord/discord-refused.ts";
import { createEngine, type Engine } from "./engine.ts";
import { CorpusError } from "./knowledge/corpus-error.ts";
import { ENGLISH } from "./presentation/words/english.ts";
import { createLog } from "./service/log.ts";
import { packageRoot } from "./service/package-root.ts";
import { onSignal } from "./service/shutdown.ts";
import { clean } from "./terminal/clean.ts";
import type { Io } from "./terminal/program.ts";
import { parseCommandLine } from "./terminal/parse-command-line.ts";
import { runInvocation } from "./terminal/run-invocation.ts";
import { createStyle } from "./terminal/style.ts";

/** Something that runs: `done` gives the exit status once it has ended; it never rejects. */
export interface Running {
  readonly stop: () => Promise<void>;
  readonly done: Promise<number>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Exit statuses of what goes wrong; anything else is 1. */
const statusOf = (error: unknown): number => {
  if (error instanceof ConfigError) return 2;
  if (error instanceof CorpusError) return 3;
  return error instanceof DiscordRefused ? 4 : 1;
};

const complain = (error: unknown, { error: stream }: Io): number => {
  const message = error instanceof Error ? error.message : String(error);
  stream.write(`${message.split("\n").map(clean).join("\n")}\n`);
  return statusOf(error);
};

const versionOf = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version;

/** npm runs scripts in the package's folder and says in INIT_CWD where its caller stands. */
const callerDirectory = (env: Env, { directory }: Io, root: string): string =>
  directory === root ? (env["INIT_CWD"] ?? directory) : directory;

const wantsColour = (env: Env, { output }: Io): boolean =>
  output.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";

/** The one cell that holds the engine; the documents are read when it is first needed. */
const engineCell = (root: string, corpus: string): (() => Engine) => {
  const cell: { engine?: Engine } = {};
  return () => (cell.engine ??= createEngine(readLibrary(corpus), readTables(root)));
};

const onDiscord = async (token: string, config: Config, engine: () => Engine, io: Io): Promise<Running> => {
  engine();
  // Loaded only here: the terminal starts in a fraction of the time without discord.js.
  const { startDiscord } = await import("./discord/start-discord.ts");
  const log = createLog(config.LOG_LEVEL, io.error);
  const report = (error: unknown): void => log.error(describeError(error), "a promise failed and nobody waited for it");
  const unlisten = (): unknown => process.off("unhandledRejection", report);
  process.on("unhandledRejection", report);
  try {
    const said = { commands: COMMANDS, messages: ENGLISH };
    const discord = await startDiscord({ token, apiUrl: config.DISCORD_API_URL, engine, ...said, log });
    const ended = new AbortController();
    const failed = discord.failed.then(({ status, message }) => {
      io.error.write(`${clean(message)}\n`);
      return status;
    });
    return {
      stop: () => discord.stop().then(() => ended.abort()),
      done: Promise.race([once(ended.signal, "abort").then(() => 0), failed]).finally(unlisten),
    };
  } catch (error) {
    unlisten();
    throw error;
  }
};

const inTerminal = (run: (signal: AbortSignal) => Promise<number>, io: Io): Running => {
  const abort = new AbortController();
  const done = run(abort.signal).catch((error: unknown) => (abort.signal.aborted ? 0 : complain(error, io)));
  const stop = async (): Promise<void> => {
    abort.abort();
    await done;
  };
  return { stop, done };
};

/** Builds everything and starts what the arguments ask for: Discord, a chat in the terminal, or one command. */
export async function start(env: Env, io: Io, args: readonly string[] = []): Promise<Running> {
  try {
    const root = packageRoot(import.meta.dirname);
    const config = readConfig(env);
    const named = args[0] === "footnote";
    const rest = named ? args.slice(1) : args;
    const { invocation, corpus, colour } = parseCommandLine(named && rest.length === 0 ? ["--help"] : rest, COMMANDS);
    const path = corpus === undefined ? resolve(root, config.CORPUS) : resolve(callerDirectory(env, io, root), corpus);
    const engine = engineCell(root, path);
    const { DISCORD_TOKEN: token } = config;
    if (invocation.kind === "start" && token !== undefined) return await onDiscord(token, config, engine, io);
    const style = createStyle(io.output.columns, colour && wantsColour(env, io));
    const program = { engine, commands: COMMANDS, messages: ENGLISH, version: versionOf(root), style, io };
    return inTerminal((signal) => runInvocation(invocation, { ...program, signal }), io);
  } catch (error) {
    return { stop: async () => {}, done: Promise.resolve(complain(error, io)) };
  }
}

const isProgram = (): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename;

if (isProgram()) {
  readDotenv({ quiet: true, path: join(packageRoot(import.meta.dirname), ".env") });
  const { stdin: input, stdout: output, stderr: error } = process;
  const io = { input, output, error, directory: process.cwd() };
  // Started a moment later, so that a signal finds its listener from the first output on.
  const running = Promise.resolve().then(() => start(process.env, io, process.argv.slice(2)));
  onSignal(async () => (await running).stop(), process);
  process.exitCode = await (await running).done;
}
