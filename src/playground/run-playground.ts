import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Engine } from "../engine.ts";
import { startLocalDiscord } from "../local-discord/local-discord.ts";
import { startPlayground } from "./start-playground.ts";

/** What the playground needs of the program. */
export interface PlaygroundOptions {
  readonly engine: () => Engine;
  readonly follow: (onChange: (mistake?: string) => void) => Promise<() => Promise<void>>; // Tells of another engine, or why there is none
  readonly root: string;
  readonly program: string; // The file that runs the bot when it is given a token
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Runs a local Discord, the real bot on it as a process of its own, and the page that shows both, until it is told to stop. */
export async function runPlayground({
  engine,
  follow,
  root,
  program,
  env,
  say,
  signal,
}: PlaygroundOptions): Promise<void> {
  const discord = await startLocalDiscord();
  let child: ChildProcess | undefined;
  const bot = (wanted: "start" | "stop"): void => {
    if (wanted === "stop") child?.kill();
    else if (!child) {
      const own = { LOG_LEVEL: "warn", ...env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
      const started = spawn(process.execPath, [program], { env: own, stdio: ["ignore", "ignore", "inherit"] });
      child = started.on("exit", () => (child = undefined));
    }
  };
  bot("start");
  const page = await startPlayground({ discord, engine, root, bot });
  const unfollow = await follow(page.refresh);
  say(`Footnote is at ${page.address} (a Discord of its own, no account needed). Ctrl-C ends it.`);
  if (!signal.aborted) await once(signal, "abort");
  const last = child;
  if (last) {
    last.kill();
    await once(last, "exit");
  }
  await unfollow();
  await page.stop();
  await discord.stop();
}
