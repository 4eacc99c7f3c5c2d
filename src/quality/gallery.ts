import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { parse } from "yaml";
import { z } from "zod";
import { packageRoot } from "../service/package-root.ts";

/** What is typed for each picture, by its name. */
const kindsSchema = z.record(z.string(), z.string());
const SIZES = { desktop: { width: 1400, height: 900 }, phone: { width: 390, height: 844 } } as const;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SETTLED_MS = 400;

/** Types something in the direct conversation, a command as people pick it, and waits until it is answered. */
const say = async (page: Page, typed: string): Promise<void> => {
  const field = page.getByLabel("Message", { exact: true });
  const before = await page.locator("#log .container").count();
  const [, command, value = ""] = /^(\/\w+)\s?(.*)$/.exec(typed) ?? [];
  await field.pressSequentially(command ?? typed);
  if (command !== undefined) {
    await page
      .getByRole("option", { name: `${command} ` })
      .first()
      .click();
    await page.keyboard.type(value);
  }
  await page.keyboard.press("Enter");
  await page.locator("#log .container").nth(before).waitFor();
  await page.waitForTimeout(SETTLED_MS);
};

/** Takes the pictures, light and dark, on a desktop and on a phone. Loaded only by `npm run gallery`. */
async function gallery(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: "string", default: "/usr/bin/chromium" } } });
  const root = packageRoot(import.meta.dirname);
  const kinds = kindsSchema.parse(parse(readFileSync(join(root, "test/gallery.yaml"), "utf8")));
  const folder = join(root, "gallery");
  mkdirSync(folder, { recursive: true });
  const program = spawn(process.execPath, [join(root, "dist/src/main.js"), "--playground"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line]: string[] = await once(createInterface(program.stdout), "line");
  const [address = ""] = /http:\S+/.exec(line ?? "") ?? [];
  const browser = await chromium.launch({
    executablePath: values.browser,
    args: FLAGS,
  });
  try {
    for (const colorScheme of ["dark", "light"] as const)
      for (const [size, viewport] of Object.entries(SIZES)) {
        const page = await browser.newPage({ colorScheme, viewport });
        await page.goto(address);
        await page.getByText("The bot is online").waitFor();
        await page.getByRole("button", { name: "@ Footnote" }).click();
        for (const [kind, what] of Object.entries(kinds)) {
          await say(page, what);
          await page.screenshot({ path: join(folder, `${kind}-${size}-${colorScheme}.png`) });
        }
        await page.close();
      }
  } finally {
    await browser.close();
    program.kill("SIGINT");
    await once(program, "exit");
  }
  process.stdout.write(`${Object.keys(kinds).length * 4} pictures are in ${folder}\n`);
}

await gallery();
