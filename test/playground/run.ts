import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { start } from "../../src/main.ts";

const ROOT = join(import.meta.dirname, "../..");
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const READY_MS = 15_000;
const QUIET = [
  "no-sandbox",
  "disable-gpu",
  "disable-background-networking",
  "disable-component-update",
  "disable-sync",
];

/** Whether there is a browser on this machine. */
export const hasBrowser = existsSync(BROWSER);

/** A copy of the shipped documents that ends with the test. */
export function copyOfCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  cpSync(join(ROOT, "corpus"), folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs the program without a token, as a newcomer does, until the test ends: in this process, its bot in another. */
export async function startProgram(env: Record<string, string> = {}) {
  const output = new PassThrough();
  const said = once(output, "data");
  const io = { input: new PassThrough(), output, error: process.stderr, directory: ROOT };
  const { stop } = start({ PATH: process.env["PATH"], ...env }, io);
  onTestFinished(stop);
  const [address = ""] = ADDRESS.exec(String(await said)) ?? [];
  return { address };
}

/** The same by a command, as a group of processes of its own, which `stop` ends as Ctrl-C does; gives the status. */
export async function spawnProgram(command: string, ...args: readonly string[]) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(child, "exit").then(([status]) => Number(status));
  const stop = async (): Promise<number> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    return ended;
  };
  onTestFinished(async () => void (await stop()));
  let said = "";
  child.stdout.on("data", (chunk) => void (said += String(chunk)));
  await expect.poll(() => said, { timeout: READY_MS, interval: 5 }).toMatch(ADDRESS);
  const [address = ""] = ADDRESS.exec(said) ?? [];
  return { address, stop, said };
}

/** Starts a browser that ends with the test. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: BROWSER, args: QUIET.map((flag) => `--${flag}`) });
  onTestFinished(() => browser.close());
  return browser;
}

/** The page's own code that has run in any test, by file: a flag for each character. */
const ran = new Map<string, boolean[]>();

type Scripts = Awaited<ReturnType<Page["coverage"]["stopJSCoverage"]>>;

const remember = (scripts: Scripts): void => {
  for (const { url, source = "", functions } of scripts) {
    const now = Array.from(source, () => false);
    // Inner ranges come after those around them, and count more exactly.
    for (const { count, startOffset, endOffset } of functions.flatMap(({ ranges }) => ranges))
      now.fill(count > 0, startOffset, endOffset);
    const file = new URL(url).pathname;
    const before = ran.get(file) ?? [];
    ran.set(
      file,
      now.map((each, place) => each || before[place] === true),
    );
  }
};

/** The share of the page's own code, in characters, that ran in the tests of this file so far. */
export const shareThatRan = (): number => {
  const flags = [...ran.values()].flat();
  return flags.filter(Boolean).length / flags.length;
};

/** Opens the page; at the end of the test it must have had no error and asked nobody but its own server. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && wrong.push(message.text())));
  page.on("pageerror", (error) => void wrong.push(String(error)));
  page.on("request", (request) => void (request.url().startsWith(`${address}/`) || wrong.push(request.url())));
  onTestFinished(() => expect(wrong).toEqual([]));
  await page.coverage.startJSCoverage();
  onTestFinished(async () => remember(await page.coverage.stopJSCoverage()));
  await page.goto(address);
  await page.getByText("The bot is online").waitFor();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll("#places button").length)).toBeGreaterThan(3);
  return page;
}
