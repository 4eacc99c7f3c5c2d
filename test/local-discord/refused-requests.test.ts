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
  ["not a list", command(), "BASE_TYPE_INVALID"],
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

test("commands keep their ids, and what is not sent again is gone", async () => {
  const discord = await localDiscord();
  const put = (...commands: object[]) => call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  await put(command(), { name: "Look up", type: 3 });
  const first = discord.commands();
  expect(first).toMatchObject([
    { application_id: discord.applicationId, type: 1 },
    { type: 3, description: "" },
  ]);
  await put(command({ description: "New" }), command({ name: "other" }));
  const second = discord.commands();
  expect(second.map(({ name, description }) => [name, description])).toEqual([
    ["ask", "New"],
    ["other", "Ask"],
  ]);
  expect(second[0]?.id).toBe(first[0]?.id);
  expect(second[0]?.version).not.toBe(first[0]?.version);
});

const refusedRequests: [name: string, request: (discord: LocalDiscord) => string, status: number, code: number][] = [
  ["no such route", () => "GET /nowhere", 404, 0],
  ["an unknown channel", () => "GET /channels/1/messages", 404, 10_003],
  ["an unknown interaction", () => "POST /interactions/1/x/callback", 404, 10_062],
  ["an unknown webhook token", ({ applicationId }) => `POST /webhooks/${applicationId}/x`, 404, 10_015],
];

test.each(refusedRequests)("a request is refused: %s", async (_, request, status, code) => {
  const discord = await localDiscord();
  const answer = await call(discord, request(discord));
  expect([answer.status, answer.json["code"]]).toEqual([status, code]);
  expect(discord.problems()).toHaveLength(1);
});

test("a wrong token is 401", async () => {
  const discord = await localDiscord();
  const answer = await call(discord, "GET /gateway/bot", undefined, "wrong");
  expect([answer.status, answer.json["code"]]).toEqual([401, 0]);
});

test("a direct channel is opened with people of this Discord only", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const open = (body: object) => call(discord, "POST /users/@me/channels", body);
  expect((await open({ recipient_id: alice.id })).json["id"]).toBe(alice.dm().id);
  expect((await open({ recipient_id: "1" })).json["code"]).toBe(10_013);
  expect((await open({ recipient_id: "x" })).json["code"]).toBe(50_035);
});
