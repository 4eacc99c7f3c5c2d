import { expect, test } from "vitest";
import type { Interaction } from "../../src/local-discord/interaction.ts";
import { call, type Called } from "./call.ts";
import { connect } from "./raw-bot.ts";
import { localDiscord } from "./real-client.ts";

const V2 = 1 << 15;
const options = [{ type: 3, name: "text", description: "Text", autocomplete: true }];

/** A local Discord with a command, a clock to be advanced, and short ways to answer. */
async function setUp() {
  const clock = { ms: Date.UTC(2026, 0, 1) };
  const discord = await localDiscord({ now: () => clock.ms });
  await call(discord, `PUT /applications/${discord.applicationId}/commands`, [
    { name: "ask", description: "Ask", options },
    { name: "Look up", type: 3 },
  ]);
  const [alice, bob] = discord.people;
  const answer = ({ id, token }: Pick<Interaction, "id" | "token">, body: unknown, query = ""): Promise<Called> =>
    call(discord, `POST /interactions/${id}/${token}/callback${query}`, body);
  const webhook = (method: string, { token }: Interaction, path: string, body?: unknown): Promise<Called> =>
    call(discord, `${method} /webhooks/${discord.applicationId}/${token}${path}`, body);
  const ask = (): Interaction => alice.slash(discord.channel, "ask");
  return { clock, discord, alice, bob, answer, webhook, ask };
}

const hello = { type: 4, data: { content: "hello" } };
const code = ({ json }: Called): unknown => json["code"];

test("an accepted callback is 204 without a content type; with_response gives the message", async () => {
  const { ask, answer } = await setUp();
  const first = await answer(ask(), hello);
  expect([first.status, first.type, first.text]).toEqual([204, null, ""]);
  const second = await answer(ask(), { type: 4, data: { content: "x", flags: 64 } }, "?with_response=true");
  expect(second.json).toMatchObject({
    interaction: { type: 2 },
    resource: { type: 4, message: { content: "x", flags: 64 } },
  });
});

test("after 3 seconds an interaction is unknown, and its token useless", async () => {
  const { ask, answer, webhook, clock } = await setUp();
  const [inTime, late] = [ask(), ask()];
  clock.ms += 3000;
  expect((await answer(inTime, hello)).status).toBe(204);
  clock.ms += 1;
  expect(code(await answer(late, hello))).toBe(10_062);
  expect(late.acknowledged()).toBe(false);
  expect(code(await webhook("PATCH", late, "/messages/@original", { content: "x" }))).toBe(10_015);
});

test("after 15 minutes the token has run out", async () => {
  const { ask, answer, webhook, clock } = await setUp();
  const interaction = ask();
  await answer(interaction, hello);
  clock.ms += 15 * 60_000;
  expect((await webhook("PATCH", interaction, "/messages/@original", { content: "x" })).status).toBe(200);
  clock.ms += 1;
  const late = await webhook("PATCH", interaction, "/messages/@original", { content: "y" });
  expect([late.status, code(late)]).toEqual([401, 50_027]);
  expect(interaction.message()?.content).toBe("x");
});

test("a second acknowledgement is 40060, a wrong token 10062, a webhook before the first 10015", async () => {
  const { ask, answer, webhook } = await setUp();
  const interaction = ask();
  expect(code(await webhook("POST", interaction, "", { content: "x" }))).toBe(10_015);
  expect(code(await answer({ ...interaction, token: "x" }, hello))).toBe(10_062);
  expect((await answer(interaction, hello)).status).toBe(204);
  expect(code(await answer(interaction, hello))).toBe(40_060);
});

test("a refused callback does not use up the interaction", async () => {
  const { ask, answer } = await setUp();
  const interaction = ask();
  for (const body of [
    { type: 1 },
    { type: 7, data: { content: "x" } },
    { type: 8, data: { choices: [] } },
    { type: 9, data: { custom_id: "m", title: "x", components: [] } },
    { type: 4, data: { content: "x", flags: 4096 } },
    { type: 4, data: { content: "x", wrong: 1 } },
    { type: 4, wrong: 1, data: { content: "x" } },
  ])
    expect(code(await answer(interaction, body))).toBe(50_035);
  expect(code(await answer(interaction, { type: 4, data: {} }))).toBe(50_006);
  expect((await answer(interaction, hello)).status).toBe(204);
});

test("an answer keeps its Components V2 when it is edited", async () => {
  const { ask, answer, webhook } = await setUp();
  const interaction = ask();
  const components = [{ type: 10, content: "text" }];
  await answer(interaction, hello);
  const edit = (body: unknown): Promise<Called> => webhook("PATCH", interaction, "/messages/@original", body);
  expect(code(await edit({ components }))).toBe(50_035);
  expect(code(await edit({ content: "x", flags: 64 }))).toBe(50_035);
  expect(code(await edit({ content: "" }))).toBe(50_006);
  expect((await edit({ content: null, components, flags: V2 })).status).toBe(200);
  expect(code(await edit({ components, flags: 0 }))).toBe(50_035);
  expect(code(await edit({ content: "x" }))).toBe(50_035);
  expect((await edit({ components, tts: false })).status).toBe(200);
  expect(interaction.message()).toMatchObject({ flags: V2, components: [{ content: "text" }] });
});

test("follow-ups, ephemeral ones, and what the token is good for", async () => {
  const { ask, answer, webhook, discord, alice, bob } = await setUp();
  const interaction = ask();
  await answer(interaction, hello);
  const followUp = await webhook("POST", interaction, "?wait=true", { content: "two", flags: 64 });
  const contents = (person: typeof bob) => discord.messages(discord.channel, person).map(({ content }) => content);
  expect(contents(bob)).toEqual(["hello"]);
  expect(contents(alice)).toEqual(["hello", "two"]);
  const path = `/messages/${String(followUp.json["id"])}`;
  expect((await webhook("GET", interaction, path)).json).toMatchObject({ content: "two", flags: 64 });
  expect((await webhook("GET", interaction, "/messages/@original")).json).toMatchObject({ content: "hello" });
  expect((await webhook("DELETE", interaction, path)).status).toBe(204);
  expect(code(await webhook("GET", interaction, path))).toBe(10_008);
  expect(code(await webhook("GET", ask(), path))).toBe(10_015);
});

const refusedChoices: [name: string, choices: unknown][] = [
  ["26 of them", Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: "v" }))],
  ["an empty name", [{ name: "", value: "v" }]],
  ["a name of 101", [{ name: "x".repeat(101), value: "v" }]],
  ["a value of 101", [{ name: "x", value: "x".repeat(101) }]],
  ["a number for a text", [{ name: "x", value: 1 }]],
  ["an unknown field", [{ name: "x", value: "x", label: "x" }]],
];

test.each(refusedChoices)("choices are refused: %s", async (_, choices) => {
  const { discord, alice, answer } = await setUp();
  const bot = await connect(discord);
  const offered = alice.autocomplete(discord.channel, "ask", { text: "a" }, "text");
  const { d } = await bot.next("INTERACTION_CREATE");
  const interaction = { id: String(d["id"]), token: String(d["token"]) };
  expect(code(await answer(interaction, { type: 8, data: { choices } }))).toBe(50_035);
  expect(code(await answer(interaction, hello))).toBe(50_035);
  await answer(interaction, { type: 8, data: { choices: [{ name: "A", value: "a" }] } });
  expect(await offered).toEqual([{ name: "A", value: "a" }]);
});

test("an interaction carries everything Discord sends", async () => {
  const { discord, alice, bob } = await setUp();
  const bot = await connect(discord);
  alice.slash(discord.channel, "ask", { text: "why" });
  const { d } = await bot.next("INTERACTION_CREATE");
  expect(d).toMatchObject({
    type: 2,
    version: 1,
    application_id: discord.applicationId,
    guild_id: discord.guildId,
    guild_locale: "en-US",
    locale: "en-US",
    context: 0,
    channel: { id: discord.channel.id, type: 0 },
    member: { user: { id: alice.id } },
    authorizing_integration_owners: { 0: discord.guildId },
    entitlements: [],
    data: { name: "ask", type: 1, options: [{ name: "text", type: 3, value: "why" }] },
  });
  alice.slash(alice.dm(), "ask");
  const { d: dm } = await bot.next("INTERACTION_CREATE");
  expect(dm).toMatchObject({ context: 1, user: { id: alice.id }, channel: { type: 1 } });
  expect(dm).not.toHaveProperty("guild_id");
  const target = bob.say(discord.channel, "look at this");
  alice.messageCommand(discord.channel, "Look up", target);
  const { d: menu } = await bot.next("INTERACTION_CREATE");
  expect(menu).toMatchObject({
    data: { target_id: target.id, resolved: { messages: { [target.id]: { content: "look at this" } } } },
  });
});
