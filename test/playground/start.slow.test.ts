import { expect, test } from "vitest";
import { hasBrowser, spawnProgram, startBrowser } from "./run.ts";

const MOST_MS = 3000;

test.skipIf(!hasBrowser)("from npm start to a first answer in the page in under three seconds", async () => {
  const browser = await startBrowser();
  const page = await browser.newPage(); // Somebody's browser is open before they type the command
  // Looked for at each frame: locators look only every half second after a while.
  const shows = (text: string) => page.waitForFunction((each) => document.body.innerText.includes(each), text);
  const began = performance.now();
  const { address } = await spawnProgram("npm", "start");
  await page.goto(address);
  await shows("The bot is online");
  await page.getByRole("button", { name: "@ Footnote" }).click();
  await page.keyboard.type("How many cops have the basic licence?");
  await page.keyboard.press("Enter");
  await shows("1.9 million");
  const ms = performance.now() - began;
  process.stdout.write(`from npm start to a first answer: ${Math.round(ms)} ms\n`);
  expect(ms).toBeLessThan(MOST_MS);
});
