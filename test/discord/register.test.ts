import { expect, onTestFinished, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { flag, integer, text, type Command } from "../../src/command.ts";
import { createClient } from "../../src/discord/client.ts";
import { connect } from "../../src/discord/connect.ts";
import { commandData, register } from "../../src/discord/register.ts";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";
import { createLog } from "../../src/service/log.ts";
import { localDiscord, memory } from "../e2e/bot.ts";

type Stored = ReturnType<LocalDiscord["commands"]>[number];

const command: Command = {
  name: "find",
  description: "Find something",
  options: {
    near: flag("Near only"),
    count: integer("How many", { min: 2 }),
    what: text("What", { required: true, max: 20, completes: true }),
  },
  execute: () => ({ private: true, parts: [] }),
};
const WANTED = [command, { ...command, name: "other", options: {} }];

/** A bot that is logged in to a Discord where `WANTED` is registered. */
async function registered() {
  const discord = await localDiscord();
  const log = createLog("trace", memory());
  const { client } = await connect(() => createClient(discord.apiUrl, log), discord.token, log);
  onTestFinished(() => client.destroy());
  expect(await register(client.application, WANTED)).toBe(true);
  return { discord, application: client.application };
}

/** Whether commands are written to a Discord that says it knows others. */
async function writes(change: (stored: readonly Stored[]) => readonly object[]): Promise<boolean> {
  const { discord, application } = await registered();
  discord.fault({ method: "GET", path: /commands/, status: 200, body: change(discord.commands()) });
  return register(application, WANTED);
}

test("neutral options become Discord's, required ones first", () => {
  expect(commandData(command)).toEqual({
    type: 1,
    name: "find",
    description: "Find something",
    options: [
      { type: 3, name: "what", description: "What", required: true, autocomplete: true, maxLength: 20 },
      { type: 5, name: "near", description: "Near only", required: false },
      { type: 4, name: "count", description: "How many", required: false, minValue: 2 },
    ],
    contexts: [0, 1, 2],
    integrationTypes: [0, 1],
  });
});

test("what is registered is Discord's own form, and is not written again", async () => {
  const { discord, application } = await registered();
  const [find] = discord.commands();
  expect(find?.options?.map(({ name, max_length, min_value }) => [name, max_length, min_value])).toEqual([
    ["what", 20, undefined],
    ["near", undefined, undefined],
    ["count", undefined, 2],
  ]);
  expect(find).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  expect(await register(application, WANTED)).toBe(false);
  expect(await register(application, COMMANDS)).toBe(true);
  expect(await register(application, COMMANDS)).toBe(false);
});

/** What Discord may add: defaults and ids of its own, and what nobody knows yet. */
const withDefaults = (stored: readonly Stored[]) =>
  stored.map((each) => ({
    ...each,
    version: "2",
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    something_new: { a: 1 },
    options: (each.options ?? []).map((option) => ({
      ...option,
      name_localizations: null,
      required: option.required ?? false,
    })),
  }));

test("what Discord adds is no difference, nor is the order", async () => {
  expect(await writes(withDefaults)).toBe(false);
  expect(await writes((stored) => withDefaults(stored).toReversed())).toBe(false);
});

const eachOption = (stored: readonly Stored[], more: object) =>
  stored.map((each) => ({ ...each, options: (each.options ?? []).map((option) => ({ ...option, ...more })) }));

test.each<[string, (stored: readonly Stored[]) => readonly object[]]>([
  ["a command is missing", (stored) => stored.slice(1)],
  ["there is one more", (stored) => [...stored, { ...stored[0], id: "3", name: "third" }]],
  ["a description", (stored) => stored.map((each) => ({ ...each, description: "x" }))],
  ["where it is offered", (stored) => stored.map((each) => ({ ...each, contexts: [0] }))],
  ["a localised name", (stored) => stored.map((each) => ({ ...each, name_localizations: { de: "finde" } }))],
  ["permissions", (stored) => stored.map((each) => ({ ...each, default_member_permissions: "8" }))],
  ["an option", (stored) => stored.map((each) => ({ ...each, options: (each.options ?? []).slice(1) }))],
  ["an option's length", (stored) => eachOption(stored, { max_length: 5 })],
  ["a choice", (stored) => eachOption(stored, { choices: [{ name: "a", value: "a" }] })],
  [
    "options in another order",
    (stored) => stored.map((each) => ({ ...each, options: (each.options ?? []).toReversed() })),
  ],
])("a difference is seen: %s", async (_what, change) => {
  expect(await writes(change)).toBe(true);
});
