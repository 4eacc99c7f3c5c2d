import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright-core";
import { packageRoot } from "../service/package-root.ts";

/** One picture of each kind of message: what is typed in the direct conversation, or which command with what. */
const KINDS: Readonly<Record<string, string | readonly [command: string, ...values: string[]]>> = {
  welcome: "hello",
  answer: "How many cops have the basic licence?",
  "answer-with-warning": "By how much did theft fall?",
  siblings: "How many suspects were arrested since the campaign began?",
  unanswered: "Who won the football world cup?",
  "detail-missing": "What was the sense of security in 2015?",
  search: ["search", "volunteers"],
  read: ["read", "15"],
  facts: ["facts", "police stations"],
  help: ["help"],
  supported: ["check", "About 1.9 million officers hold the basic licence."],
  contradicted: ["check", "About 19 million officers hold the basic licence."],
  garbled: ["check", "Theft fell by 62.6% between 2012 and 2021."],
  "not-in-the-article": ["check", "Police use drones at night."],
  "altered-quotation": ["check", "China is one of the richest countries in the world"],
};
const SIZES = { desktop: { width: 1400, height: 900 }, phone: { width: 390, height: 844 } } as const;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SETTLED_MS = 400;

/** Says something in the direct conversation and waits until it is answered. */
const say = async (page: Page, [first, ...values]: readonly string[]): Promise<void> => {
  const field = page.getByLabel("Message", { exact: true });
  const before = await page.locator("#log .container").count();
  if (values.length === 0 && first !== "/help") await field.fill(first ?? "");
  else {
    await field.pressSequentially(first ?? "");
    await page
      .getByRole("option", { name: `${first} ` })
      .first()
      .click();
    await page.keyboard.type(values.join(" "));
  }
  await page.keyboard.press("Enter");
  await page.locator("#log .container").nth(before).waitFor();
  await page.waitForTimeout(SETTLED_MS);
};

/** Takes the pictures, light and dark, on a desktop and on a phone. Loaded only by `npm run gallery`. */
async function gallery(): Promise<void> {
  const root = packageRoot(import.meta.dirname);
  const folder = join(root, "gallery");
  mkdirSync(folder, { recursive: true });
  const program = spawn(process.execPath, [join(root, "dist/src/main.js"), "--playground"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line]: string[] = await once(createInterface(program.stdout), "line");
  const [address = ""] = /http:\S+/.exec(line ?? "") ?? [];
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  try {
    for (const colorScheme of ["dark", "light"] as const)
      for (const [size, viewport] of Object.entries(SIZES)) {
        const page = await browser.newPage({ colorScheme, viewport });
        await page.goto(address);
        await page.getByText("The bot is online").waitFor();
        await page.getByRole("button", { name: "@ Footnote" }).click();
        for (const [kind, what] of Object.entries(KINDS)) {
          await say(page, typeof what === "string" ? [what] : [`/${what[0]}`, ...what.slice(1)]);
          await page.screenshot({ path: join(folder, `${kind}-${size}-${colorScheme}.png`) });
        }
        await page.close();
      }
  } finally {
    await browser.close();
    program.kill("SIGINT");
    await once(program, "exit");
  }
  process.stdout.write(`${Object.keys(KINDS).length * 4} pictures are in ${folder}\n`);
}

await gallery();
