import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
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

/** Runs the program without a token, as a newcomer does, until the test ends. */
export async function startProgram(env: Record<string, string> = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, ["dist/src/main.js"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => void (said += String(chunk)));
  const ended = once(child, "exit").then(([status]) => Number(status));
  const stop = async (): Promise<number> => {
    child.kill("SIGINT");
    return ended;
  };
  onTestFinished(async () => void (await stop()));
  await expect.poll(() => said, { timeout: READY_MS }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  const [address = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  return { address, stop, began, said: () => said };
}

/** Starts a browser that ends with the test. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: BROWSER, args: QUIET.map((flag) => `--${flag}`) });
  onTestFinished(() => browser.close());
  return browser;
}

/** Opens the page; at the end of the test it must have had no error and asked nobody but its own server. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && wrong.push(message.text())));
  page.on("pageerror", (error) => void wrong.push(String(error)));
  page.on("request", (request) => void (request.url().startsWith(`${address}/`) || wrong.push(request.url())));
  onTestFinished(() => expect(wrong).toEqual([]));
  await page.goto(address);
  await page.getByText("The bot is online").waitFor();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll("#places button").length)).toBeGreaterThan(3);
  return page;
}
