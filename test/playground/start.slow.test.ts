import { expect, test } from "vitest";
import { hasBrowser, openPage, startBrowser, startProgram } from "./run.ts";

const MOST_MS = 3000;

test.skipIf(!hasBrowser)("from the start to a first answer in the page in under three seconds", async () => {
  const browser = await startBrowser();
  const { address, began } = await startProgram();
  const page = await openPage(browser, address);
  await page.getByRole("button", { name: "@ Footnote" }).click();
  await page.keyboard.type("How many cops have the basic licence?");
  await page.keyboard.press("Enter");
  await page.getByText("1.9 million").first().waitFor();
  const ms = performance.now() - began;
  process.stdout.write(`from the start to a first answer: ${Math.round(ms)} ms\n`);
  expect(ms).toBeLessThan(MOST_MS);
});
