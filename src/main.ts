import { once } from "node:events";
import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { COMMANDS } from "../commands/index.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import { readLibrary } from "./corpus/read-library.ts";
import { readTables } from "./corpus/read-tables.ts";
import { watchLibrary } from "./corpus/watch-library.ts";
import { DiscordRefused } from "./discord/discord-refused.ts";
import { createEngine, type Engine } from "./engine.ts";
import { CorpusError } from "./knowledge/corpus-error.ts";
import type { Library } from "./knowledge/document.ts";
import { ENGLISH } from "./presentation/words/english.ts";
import { createLog, type Log } from "./service/log.ts";
import { packageRoot } from "./service/package-root.ts";
import { onSignal } from "./service/shutdown.ts";
import { clean } from "./terminal/clean.ts";
import { createWriter } from "./terminal/create-writer.ts";
import type { Io, Program } from "./terminal/program.ts";
import { parseCommandLine, UsageError, type Invocation } from "./terminal/parse-command-line.ts";
import { createStyle } from "./terminal/style.ts";

/** Opens the page even where there is a token. */
const PLAYGROUND = "--playground";

type Env = Readonly<Record<string, string | undefined>>;

const complain = (error: unknown, { error: stream }: Io): number => {
  const message = error instanceof Error ? error.message : String(error);
  stream.write(`${message.split("\n").map(clean).join("\n")}\n`);
  if (error instanceof ConfigError || error instanceof UsageError) return 2;
  if (error instanceof CorpusError) return 3;
  return error instanceof DiscordRefused ? 4 : 1;
};

const versionOf = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version;

/** npm runs scripts in the package's folder and says in INIT_CWD where its caller stands. */
const callerDirectory = (env: Env, { directory }: Io, root: string): string =>
  directory === root ? (env["INIT_CWD"] ?? directory) : directory;

/** Where the documents are, and the cells that hold them and their engine; each is filled when it is first needed. */
const documentsAt = (path: string, root: string) => {
  let read: Library | undefined;
  let built: Engine | undefined;
  const library = (): Library => (read ??= readLibrary(path));
  const engine = (): Engine => (built ??= createEngine(library(), readTables(root)));
  /** Swaps both whenever the documents change; answers under way end on their own. */
  const follow = (log: Log, onChange?: (mistake?: string) => void): Promise<() => Promise<void>> =>
    watchLibrary(path, {
      onLibrary: (changed) => {
        if (changed.edition === library().edition) return;
        built &&= createEngine(changed, readTables(root));
        read = changed;
        log.info({ library: changed.edition }, "the documents have changed");
        onChange?.();
      },
      onMistake: (err) => {
        const mistake = err instanceof CorpusError ? err.message : undefined; // Names file and line, holds no question
        log.error({ mistake, err }, "the documents have a mistake: those before go on");
        onChange?.(mistake ?? "The documents cannot be read.");
      },
    });
  return { library, engine, follow };
};

type Documents = ReturnType<typeof documentsAt>;

const onDiscord = async (token: string, config: Config, program: Program, { follow }: Documents): Promise<void> => {
  const { engine, commands, messages, io, signal } = program;
  engine(); // Documents that cannot be read are said before Discord is asked
  const log = createLog(config.LOG_LEVEL, io.error);
  const report = (err: unknown): void => log.error({ err }, "a promise failed and nobody waited for it");
  process.on("unhandledRejection", report);
  const followed = follow(log);
  try {
    // Loaded only here: the terminal starts in a fraction of the time without discord.js.
    const { startDiscord } = await import("./discord/start-discord.ts");
    const options = { token, apiUrl: config.DISCORD_API_URL, engine, commands, messages, log };
    const { stop, failed } = await startDiscord(options);
    const end = signal.aborted ? undefined : await Promise.race([failed, once(signal, "abort")]);
    if (end instanceof Error) throw end;
    await stop();
  } finally {
    await (
      await followed
    )();
    process.off("unhandledRejection", report);
  }
};

/** The page that is a Discord of its own, with this program on it as the bot. */
const inPlayground = async (
  env: Env,
  root: string,
  { io, signal }: Program,
  { library, engine, follow }: Documents,
): Promise<void> => {
  const { runPlayground } = await import("./playground/run-playground.ts");
  const say = (line: string): void => void io.output.write(`${line}\n`);
  const following = (onChange: (mistake?: string) => void) => follow(createLog("silent", io.error), onChange); // The bot's process logs
  const built = join(root, "dist/src/main.js"); // Also where this file itself runs unbuilt
  await runPlayground({ library, engine, follow: following, root, program: built, env, say, signal });
};

/** Builds everything and does what the arguments ask for: Discord, the playground, a chat in the terminal, or one command. */
const run = async (env: Env, io: Io, args: readonly string[], signal: AbortSignal): Promise<void> => {
  const root = packageRoot(import.meta.dirname);
  const config = readConfig(env);
  const playground = args.includes(PLAYGROUND);
  const [name, ...rest] = args.filter((each) => each !== PLAYGROUND);
  const { DISCORD_TOKEN: token } = config;
  const line = name === "footnote" ? (rest.length === 0 ? ["--help"] : rest) : [name ?? [], rest].flat();
  const byItself: Invocation = (program) =>
    token === undefined || playground
      ? inPlayground({ ...env, CORPUS: path }, root, program, documents)
      : onDiscord(token, config, program, documents);
  const { invocation, corpus, colour } = parseCommandLine(line, COMMANDS, byItself);
  const path = corpus === undefined ? resolve(root, config.CORPUS) : resolve(callerDirectory(env, io, root), corpus);
  const documents = documentsAt(path, root);
  const { engine } = documents;
  const coloured = colour && io.output.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const style = createStyle(io.output.columns, coloured);
  const program = { engine, commands: COMMANDS, messages: ENGLISH, version: versionOf(root), style, io, signal };
  await invocation(program, createWriter(io.output));
};

/** Starts the program: `done` gives the exit status and never rejects; an end that `stop` asked for is no failure. */
export function start(env: Env, io: Io, args: readonly string[] = []) {
  const abort = new AbortController();
  // A moment later, so that a signal finds its listener from the first output on.
  const done = Promise.resolve()
    .then(() => run(env, io, args, abort.signal))
    .then(() => 0)
    .catch((error: unknown) => (abort.signal.aborted ? 0 : complain(error, io)));
  const stop = async (): Promise<void> => {
    abort.abort();
    await done;
  };
  return { stop, done };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  readDotenv({ quiet: true, path: join(packageRoot(import.meta.dirname), ".env") });
  const { stdin: input, stdout: output, stderr: error } = process;
  const { stop, done } = start(process.env, { input, output, error, directory: process.cwd() }, process.argv.slice(2));
  onSignal(stop, process);
  process.exitCode = await done;
}
