import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Engine } from "../engine.ts";
import { startLocalDiscord } from "../local-discord/local-discord.ts";
import { startPlayground } from "./start-playground.ts";

/** What the playground needs of the program. */
export interface PlaygroundOptions {
  readonly library: () => Engine["library"];
  readonly engine: () => Engine;
  readonly follow: (onChange: (mistake?: string) => void) => Promise<() => Promise<void>>; // Tells of another engine, or why there is none
  readonly root: string;
  readonly program: string; // The file that runs the bot when it is given a token
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The bot as a process of its own; `silent` until it is told that it may say what is wrong. */
const botProcess = (program: string, env: NodeJS.ProcessEnv) => {
  let child: ChildProcess | undefined;
  let heard = false;
  const hear = (): void => {
    heard = true;
    child?.stderr?.pipe(process.stderr);
  };
  const bot = (wanted: "start" | "stop"): void => {
    if (wanted === "stop") child?.kill();
    else if (!child) {
      child = spawn(process.execPath, [program], { env, stdio: ["ignore", "ignore", "pipe"] });
      child.on("exit", () => (child = undefined));
      if (heard) hear();
    }
  };
  const end = async (): Promise<void> => {
    if (!child) return;
    child.kill();
    await once(child, "exit");
  };
  return { bot, hear, end };
};

/**
 * Runs a local Discord, the real bot on it as a process of its own, and the page that shows both, until it is told to
 * stop. Throws CorpusError, and then nothing goes on running.
 */
export async function runPlayground({
  library,
  engine,
  follow,
  root,
  program,
  env,
  say,
  signal,
}: PlaygroundOptions): Promise<void> {
  const discord = await startLocalDiscord();
  const own = { LOG_LEVEL: "warn", ...env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const { bot, hear, end } = botProcess(program, own);
  bot("start"); // First, because it takes longest: it reads the documents while we do
  try {
    library(); // A mistake in the documents is said once, by us
    hear();
    const page = await startPlayground({ discord, library, engine, root, bot });
    const unfollow = await follow(page.refresh);
    say(`Footnote is at ${page.address} (a Discord of its own, no account needed). Ctrl-C ends it.`);
    if (!signal.aborted) await once(signal, "abort");
    await unfollow();
    await page.stop();
  } finally {
    await end();
    await discord.stop();
  }
}
