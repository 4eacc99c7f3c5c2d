/// <reference lib="dom" />
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { copyOfCorpus, hasBrowser, openPage, shareThatRan, startBrowser, startProgram } from "./run.ts";

const MOST_BYTES = 200_000;

const messages = (page: Page) => page.locator("#log .message");
const field = (page: Page) => page.getByLabel("Message", { exact: true });
const as = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Types a command as people do, by keyboard alone. */
const typeCommand = async (page: Page, command: string, ...values: readonly string[]): Promise<void> => {
  await field(page).focus();
  await page.keyboard.type(`/${command}`);
  await page
    .getByRole("option", { name: `/${command} ` })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  for (const [place, value] of values.entries()) {
    if (place > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(value);
  }
  await page.keyboard.press("Enter");
};

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))",
  );
};

if (!hasBrowser)
  process.stderr.write("skipped: there is no browser here, so the page of the playground was not tested\n");

describe.skipIf(!hasBrowser)("the page is the real bot on a Discord of its own", () => {
  test("a question by keyboard alone; what is quoted is marked in the article", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    await typeCommand(page, "ask", "How many cops have the basic licence?");
    await messages(page).getByText("1.9 million").first().waitFor();
    await expect.poll(() => page.locator("mark").textContent()).toContain("1.9 million");
  });

  test("autocomplete, a public answer that both see, reading around that only one sees", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    await field(page).focus();
    await page.keyboard.type("/ask");
    await page.getByRole("option", { name: "/ask " }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("police stations");
    await page.getByRole("option", { name: "Street police stations built" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).getByRole("button", { name: "Read around" }).click();
    await page.getByText("Only you can see this").waitFor();
    await as(page, "bob");
    await expect.poll(() => messages(page).count()).toBe(1);
    expect(await page.getByText("Only you can see this").count()).toBe(0);
    await as(page, "alice");
    await expect.poll(() => messages(page).count()).toBe(2);
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await expect.poll(() => messages(page).count()).toBe(1);
  });

  test("two questions in the direct messages; the second refers to the first", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    await page.getByRole("button", { name: "@ Footnote" }).click();
    await page.keyboard.type("Who is Qiu Baoli?");
    await page.keyboard.press("Enter");
    await messages(page).getByText("director of the Public Security Administration").first().waitFor();
    await page.keyboard.type("and what does he say about robberies?");
    await page.keyboard.press("Enter");
    await messages(page).getByText("96.1%").first().waitFor();
    await as(page, "bob");
    await expect.poll(() => messages(page).count()).toBe(0);
  });

  test("a message is checked from its menu, for the one who asks alone", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    await as(page, "bob");
    await field(page).fill("About 19 million officers have the basic licence.");
    await page.keyboard.press("Enter");
    await messages(page).first().waitFor();
    await as(page, "alice");
    await page.getByLabel("More of this message").click();
    await page.getByRole("button", { name: "Check against the article" }).click();
    await page.getByText("The article says otherwise.").waitFor();
    expect(await page.getByText("Only you can see this").count()).toBe(1);
  });

  test("an edit of the documents is there within a second; a mistake is shown with file and line", async () => {
    const corpus = copyOfCorpus();
    const { address } = await startProgram({ CORPUS: corpus });
    const page = await openPage(await startBrowser(), address);
    const notes = join(corpus, "safe-china-2022/notes.yaml");
    const before = readFileSync(notes, "utf8");
    writeFileSync(notes, before.replace("The newspaper’s way", "The paper’s own way"));
    const changed = page.getByText("The paper’s own way");
    await expect.poll(() => changed.count(), { timeout: 2000 }).toBe(1);
    writeFileSync(notes, before.replace("words: my country’s", "words: your country’s"));
    const mistake = page.getByText(/notes\.yaml:\d+: note "my-country"/);
    await expect.poll(() => mistake.count(), { timeout: 2000 }).toBe(1);
    expect(await changed.count()).toBe(1);
  });

  test("without the bot the page shows it offline and answers nothing; with it the old buttons work again", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    await typeCommand(page, "ask", "How many street police stations are there?");
    const around = messages(page).getByRole("button", { name: "Read around" });
    await around.waitFor();
    await page.getByRole("button", { name: "Stop the bot" }).click();
    await page.getByText("The bot is offline").waitFor();
    await around.click();
    await page.waitForTimeout(500);
    expect(await messages(page).count()).toBe(1);
    await page.getByRole("button", { name: "Start the bot" }).click();
    await page.getByText("The bot is online").waitFor();
    await around.click();
    await page.getByText("Only you can see this").waitFor();
  });

  test.each(["light", "dark"] as const)(
    "%s: nothing that axe objects to, on a desktop and on a phone",
    async (colorScheme) => {
      const { address } = await startProgram();
      const browser = await startBrowser();
      for (const viewport of [
        { width: 1400, height: 850 },
        { width: 360, height: 740 },
      ]) {
        const page = await openPage(browser, address, { colorScheme, viewport });
        await typeCommand(page, "ask", "How safe did people feel in 2021?");
        await messages(page).first().waitFor();
        expect(await violations(page)).toEqual([]);
        if (viewport.width < 900) await page.getByRole("button", { name: "Workbench" }).click();
        for (const name of ["Answer", "Requests"]) {
          await page.getByRole("tab", { name }).click();
          expect(await violations(page)).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      }
    },
  );

  test("the page weighs less than 200 KB", async () => {
    const { address } = await startProgram();
    const page = await openPage(await startBrowser(), address);
    const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    const texts = await Promise.all(
      [address, ...files.filter((name) => /\.(?:js|css)$/.test(name))].map(async (file) => (await fetch(file)).text()),
    );
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(MOST_BYTES);
  });

  test("these tests run nearly all of the page's code", () => {
    expect(shareThatRan()).toBeGreaterThan(0.9);
  });
});
