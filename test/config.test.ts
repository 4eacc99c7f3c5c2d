import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, test } from "vitest";
import { ConfigError, configSchema, readConfig } from "../src/config.ts";

const DEFAULTS = {
  DISCORD_API_URL: "https://discord.com/api",
  LOG_LEVEL: "info",
  CORPUS: "corpus",
};

describe("the configuration", () => {
  test.each([
    ["nothing", {}, {}],
    ["blanks count as nothing", { DISCORD_TOKEN: "", DISCORD_API_URL: " ", LOG_LEVEL: "", CORPUS: "\t" }, {}],
    ["other keys are not read", { PATH: "/bin", DISCORD_TOKENS: "x" }, {}],
    ["a token, trimmed", { DISCORD_TOKEN: " abc.def \n" }, { DISCORD_TOKEN: "abc.def" }],
    [
      "an address, without its last slash",
      { DISCORD_API_URL: "http://127.0.0.1:80/api/" },
      { DISCORD_API_URL: "http://127.0.0.1:80/api" },
    ],
    ["a level", { LOG_LEVEL: "silent" }, { LOG_LEVEL: "silent" }],
    ["a corpus", { CORPUS: " my docs " }, { CORPUS: "my docs" }],
  ])("%s", (_name, env, expected) => {
    expect(readConfig(env)).toEqual({ ...DEFAULTS, ...expected });
  });

  test.each([
    ["DISCORD_TOKEN", "Bot abc", 'without "Bot "'],
    ["DISCORD_TOKEN", "bot abc", 'without "Bot "'],
    ["DISCORD_TOKEN", "abc def", "holds a space"],
    ["DISCORD_TOKEN", '"abc"', "holds a space or a quotation mark"],
    ["DISCORD_API_URL", "discord.com", "is not an http or https address"],
    ["DISCORD_API_URL", "ftp://discord.com", "is not an http or https address"],
    ["LOG_LEVEL", "loud", "is none of silent, fatal"],
  ])("%s=%s", (key, value, message) => {
    const read = (): unknown => readConfig({ [key]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`${key}: `);
    expect(read).toThrow(message);
    expect(read).not.toThrow(value);
  });

  test("everything that is wrong is said at once", () => {
    expect(() => readConfig({ DISCORD_TOKEN: "Bot x", DISCORD_API_URL: "x", LOG_LEVEL: "x" })).toThrow(
      /DISCORD_TOKEN: .*\n.*DISCORD_API_URL: .*\n.*LOG_LEVEL: /,
    );
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");

  test("documents each key, and no other", () => {
    const keys = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(configSchema.shape));
  });

  test("copied as it is, it sets nothing", () => {
    expect(readConfig(parse(example))).toEqual(DEFAULTS);
  });

  test("shows the defaults", () => {
    const shown = readConfig(parse(example.replaceAll(/^# (?=[A-Z_]+=)/gm, "")));
    expect(shown).toEqual(DEFAULTS);
  });
});
