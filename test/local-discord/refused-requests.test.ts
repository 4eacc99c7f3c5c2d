import { expect, test } from "vitest";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";
import { call } from "./call.ts";
import { localDiscord } from "./real-client.ts";

const many = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const command = (more: object = {}): object => ({ name: "ask", description: "Ask", ...more });
const option = (more: object = {}): object => ({ type: 3, name: "text", description: "Text", ...more });
const choice = (name: string, value = "v"): object => ({ name, value });

const refusedCommands: [name: string, commands: unknown, names: string][] = [
  ["not a list", command(), "LIST_TYPE_CONVERT"],
  ["upper case", [command({ name: "Ask" })], "APPLICATION_COMMAND_INVALID_NAME"],
  ["a blank in the name", [command({ name: "ask me" })], "APPLICATION_COMMAND_INVALID_NAME"],
  ["a name of 33", [command({ name: "x".repeat(33) })], "name"],
  ["no description", [{ name: "ask" }], "description"],
  ["a description of 101", [command({ description: "x".repeat(101) })], "description"],
  ["the same name twice", [command(), command()], "APPLICATION_COMMANDS_DUPLICATE_NAME"],
  ["the same option twice", [command({ options: [option(), option()] })], "NAME_ALREADY_EXISTS"],
  ["26 options", [command({ options: many(26, (n) => option({ name: `o${n}` })) })], "options"],
  ["26 choices", [command({ options: [option({ choices: many(26, (n) => choice(`c${n}`)) })] })], "choices"],
  [
    "choices and autocomplete",
    [command({ options: [option({ autocomplete: true, choices: [choice("a")] })] })],
    "autocomplete",
  ],
  [
    "required after optional",
    [command({ options: [option(), option({ name: "b", required: true })] })],
    "REQUIRED_INVALID",
  ],
  ["max_length 6,001", [command({ options: [option({ max_length: 6001 })] })], "max_length"],
  ["an unknown option type", [command({ options: [option({ type: 99 })] })], "UNION_TYPE_CHOICES"],
  ["an unknown field", [command({ options: [option({ maxLength: 5 })] })], "maxLength"],
  ["a context menu with a description", [command({ type: 3 })], "description"],
  [
    "8,001 characters",
    [
      command({
        options: many(25, (n) => option({ name: `o${n}`, choices: many(4, (c) => choice(`${c}`.padEnd(90, "x"))) })),
      }),
    ],
    "APPLICATION_COMMAND_TOO_LARGE",
  ],
];

test.each(refusedCommands)("commands are refused: %s", async (_, commands, names) => {
  const discord = await localDiscord();
  const answer = await call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  expect(answer.status).toBe(400);
  expect(answer.json["code"]).toBe(50_035);
  expect(answer.text).toContain(names);
});

test("commands keep their ids, and get Discord's defaults", async () => {
  const discord = await localDiscord();
  const path = `/applications/${discord.applicationId}/commands`;
  const sent = command({ options: [option({ required: false })], default_member_permissions: "8" });
  await call(discord, `PUT ${path}`, [sent, { name: "Look up", type: 3 }]);
  const first = discord.commands();
  await call(discord, `PUT ${path}`, [sent, command({ name: "other" })]);
  const second = discord.commands();
  expect(second[0]).toEqual(first[0]);
  expect(second[1]?.id).not.toBe(first[1]?.id);
  expect(first[0]).toMatchObject({
    application_id: discord.applicationId,
    default_member_permissions: "8",
    type: 1,
    nsfw: false,
    contexts: null,
    integration_types: [0, 1],
  });
  expect(first[0]?.options?.[0]).not.toHaveProperty("required");
  await call(discord, `PUT ${path}`, [command({ description: "New" })]);
  expect(discord.commands()[0]?.id).toBe(first[0]?.id);
  expect(discord.commands()[0]?.version).not.toBe(first[0]?.version);
});

test("at most 100 commands", async () => {
  const discord = await localDiscord();
  const put = (count: number) => {
    const commands = many(count, (n) => command({ name: `a${n}` }));
    return call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  };
  expect((await put(101)).json["code"]).toBe(30_032);
  expect((await put(100)).status).toBe(200);
});

const refusedRequests: [name: string, request: (discord: LocalDiscord) => string, status: number, code: number][] = [
  ["no such route", () => "GET /nowhere", 404, 0],
  ["an unknown channel", () => "GET /channels/1", 404, 10_003],
  ["an unknown message", ({ channel }) => `GET /channels/${channel.id}/messages/1`, 404, 10_008],
  ["another application", () => "GET /applications/1/commands", 404, 10_002],
  ["an unknown interaction", () => "POST /interactions/1/x/callback", 404, 10_062],
  ["an unknown webhook token", ({ applicationId }) => `POST /webhooks/${applicationId}/x`, 404, 10_015],
  ["a limit of 101", ({ channel }) => `GET /channels/${channel.id}/messages?limit=101`, 400, 50_035],
  ["no access", (discord) => `GET /channels/${discord.addChannel("x", { botHasAccess: false }).id}`, 403, 50_001],
];

test.each(refusedRequests)("a request is refused: %s", async (_, request, status, code) => {
  const discord = await localDiscord();
  const answer = await call(discord, request(discord));
  expect([answer.status, answer.json["code"]]).toEqual([status, code]);
  expect(discord.problems()).toHaveLength(1);
});

test("a wrong token is 401", async () => {
  const discord = await localDiscord();
  const answer = await call(discord, "GET /users/@me", undefined, "wrong");
  expect([answer.status, answer.json["code"]]).toEqual([401, 0]);
});

test("messages of others, closed DMs, DMs with oneself", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const said = alice.say(discord.channel, "mine");
  const path = `/channels/${discord.channel.id}/messages/${said.id}`;
  expect((await call(discord, `PATCH ${path}`, { content: "x" })).json["code"]).toBe(50_005);
  const shut = discord.addPerson("carol", { acceptsDms: false });
  const dm = await call(discord, "POST /users/@me/channels", { recipient_id: shut.id });
  const sent = await call(discord, `POST /channels/${shut.dm().id}/messages`, { content: "x" });
  expect([dm.status, dm.json["id"], sent.json["code"]]).toEqual([200, shut.dm().id, 50_007]);
  const own = await call(discord, "POST /users/@me/channels", { recipient_id: discord.botId });
  expect(own.json["code"]).toBe(50_007);
  expect((await call(discord, "POST /users/@me/channels", {})).json["code"]).toBe(50_035);
});
