import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { startLocalDiscord, type LocalDiscord } from "../src/local-discord/local-discord.ts";
import { start } from "../src/main.ts";

/** Starts the program on Discord, with its streams in memory. */
const startOn = async ({ apiUrl, token }: Pick<LocalDiscord, "apiUrl" | "token">, corpus = "") => {
  const output = new PassThrough();
  const error = new PassThrough();
  const io = { input: new PassThrough(), output, error, directory: import.meta.dirname };
  const read = Promise.all([text(output), text(error)]);
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, CORPUS: corpus };
  const { stop, done } = start(env, io);
  const ended = async (): Promise<{ status: number; out: string; err: string }> => {
    const status = await done;
    output.end();
    error.end();
    const [out, err] = await read;
    return { status, out, err };
  };
  return { stop, ended };
};

describe("with a token the program runs on Discord", () => {
  test("comes online, stops when it is told to and ends with 0", async () => {
    const discord = await startLocalDiscord();
    try {
      const { stop, ended } = await startOn(discord);
      await discord.online();
      await expect.poll(() => discord.commands().map(({ name }) => name)).toContain("ask");
      await stop();
      const { status, out, err } = await ended();
      expect({ status, out }).toEqual({ status: 0, out: "" });
      expect(err).not.toContain(discord.token);
    } finally {
      await discord.stop();
    }
  });

  test("a promise that fails while nobody waits is logged, without its words, until it stops", async () => {
    const discord = await startLocalDiscord();
    try {
      const before = process.listeners("unhandledRejection");
      const { stop, ended } = await startOn(discord);
      const listener = process.listeners("unhandledRejection").find((each) => !before.includes(each));
      listener?.(new TypeError("a question"), Promise.resolve());
      await stop();
      const { status, err } = await ended();
      expect(status).toBe(0);
      expect(err).toMatch(/"error":"TypeError".*nobody waited/);
      expect(err).not.toContain("a question");
      expect(process.listeners("unhandledRejection")).toEqual(before);
    } finally {
      await discord.stop();
    }
  });

  test("a token that Discord refuses ends it with 4 and says how to mend it", async () => {
    const discord = await startLocalDiscord();
    try {
      const { ended } = await startOn({ ...discord, token: "wrong.token.here" });
      const { status, err } = await ended();
      expect(status).toBe(4);
      expect(err).toContain("DISCORD_TOKEN");
      expect(err).not.toContain("wrong.token.here");
    } finally {
      await discord.stop();
    }
  });

  test("a token that is taken back while it runs ends it with 4", async () => {
    const discord = await startLocalDiscord();
    try {
      const { ended } = await startOn(discord);
      await discord.online();
      discord.revokeToken();
      const { status, err } = await ended();
      expect(status).toBe(4);
      expect(err).toContain("DISCORD_TOKEN");
    } finally {
      await discord.stop();
    }
  });

  test("a connection that Discord ends for good ends it with 1 and says why", async () => {
    const discord = await startLocalDiscord();
    try {
      const { ended } = await startOn(discord);
      await discord.online();
      discord.gateway.close(4014);
      expect(await ended()).toMatchObject({ status: 1, err: expect.stringContaining("4014") });
    } finally {
      await discord.stop();
    }
  });

  test("documents that cannot be read end it with 3 before Discord is asked", async () => {
    const discord = await startLocalDiscord();
    try {
      const { ended } = await startOn(discord, "nowhere");
      expect(await ended()).toMatchObject({ status: 3, err: expect.stringContaining("nowhere:1: ") });
      expect(discord.requests()).toEqual([]);
    } finally {
      await discord.stop();
    }
  });
});
