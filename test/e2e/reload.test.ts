import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { start } from "../../src/main.ts";
import { localDiscord } from "./bot.ts";
import { textOf } from "./checked.ts";

const SECOND_MS = 1000;
const article = (steps: number): string => `# The tower\n\nThe stairs of the tower have ${steps} steps.\n`;

test("a changed document is answered from within a second; a mistake leaves the one before, and says file and line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("article.md", article(211));
  const discord = await localDiscord();
  const [error, output] = [new PassThrough(), new PassThrough()];
  let log = "";
  error.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const io = { input: new PassThrough(), output, error, directory: folder };
  const { stop } = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, CORPUS: folder }, io);
  onTestFinished(stop);
  await discord.online();
  await expect.poll(() => discord.commands().length).toBeGreaterThan(0);
  const [alice] = discord.people;
  const ask = async (): Promise<string> => {
    const { answer } = alice.slash(discord.channel, "ask", {
      question: "How many steps do the stairs of the tower have?",
    });
    return textOf(await answer());
  };
  expect(await ask()).toContain("211");

  write("article.md", article(388));
  await expect.poll(ask, { timeout: SECOND_MS }).toContain("388");

  write("facts.yaml", "facts:\n  - id: none\n");
  await expect.poll(() => log, { timeout: SECOND_MS }).toMatch(/facts\.yaml:2: /);
  expect(await ask()).toContain("388");

  rmSync(join(folder, "facts.yaml"));
  write("article.md", article(400));
  await expect.poll(ask, { timeout: SECOND_MS }).toContain("400");
});
