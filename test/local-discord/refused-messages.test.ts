import { expect, test } from "vitest";
import { call } from "./call.ts";
import { localDiscord } from "./real-client.ts";

const V2 = 1 << 15;
const text = (content: string): object => ({ type: 10, content });
const button = (more: object = {}): object => ({ type: 2, style: 1, custom_id: "a", label: "A", ...more });
const row = (...components: object[]): object => ({ type: 1, components });
const many = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const embed = (characters: number): object => ({ description: "x".repeat(characters) });

// What is sent, Discord's code, and a place or word that its answer names.
const refused: [name: string, body: unknown, code: number, names: string][] = [
  ["no body at all", undefined, 50_035, "BASE_TYPE_INVALID"],
  ["broken JSON", "{", 50_109, "invalid JSON"],
  ["nothing to say", {}, 50_006, "empty message"],
  ["only blanks", { content: "  \n" }, 50_006, "empty message"],
  ["2,001 characters", { content: "x".repeat(2001) }, 50_035, "content"],
  ["content of another type", { content: { a: 1 } }, 50_035, "content"],
  ["an unknown field", { content: "x", contents: "x" }, 50_035, "UNKNOWN_FIELD"],
  ["an unknown field deep inside", { components: [row(button({ lable: "A" }))] }, 50_035, "lable"],
  ["11 embeds", { embeds: many(11, () => embed(1)) }, 50_035, "embeds"],
  ["embeds of 6,001 characters", { embeds: [embed(4000), embed(2001)] }, 50_035, "MAX_EMBED_SIZE_EXCEEDED"],
  ["an embed title of 257", { embeds: [{ title: "x".repeat(257) }] }, 50_035, "title"],
  ["six rows", { components: many(6, (n) => row(button({ custom_id: `${n}` }))) }, 50_035, "BAD_LENGTH"],
  ["six buttons in a row", { components: [row(...many(6, (n) => button({ custom_id: `${n}` })))] }, 50_035, "0"],
  ["an empty row", { components: [row()] }, 50_035, "components"],
  ["a button outside a row", { components: [button()] }, 50_035, "UNION_TYPE_CHOICES"],
  ["a button without custom_id", { components: [row({ type: 2, style: 1, label: "A" })] }, 50_035, "custom_id"],
  ["an empty custom_id", { components: [row(button({ custom_id: "" }))] }, 50_035, "custom_id"],
  ["a custom_id of 101", { components: [row(button({ custom_id: "x".repeat(101) }))] }, 50_035, "custom_id"],
  ["a custom_id twice", { components: [row(button(), button())] }, 50_035, "COMPONENT_CUSTOM_ID_DUPLICATED"],
  ["a label of 81", { components: [row(button({ label: "x".repeat(81) }))] }, 50_035, "label"],
  ["a button without a label", { components: [row({ type: 2, style: 1, custom_id: "a" })] }, 50_035, "LABEL"],
  ["26 select options", { components: [row(select(26))] }, 50_035, "options"],
  ["text display without the flag", { components: [text("x")] }, 50_035, "UNION_TYPE_CHOICES"],
  ["content with V2", { content: "x", components: [text("x")], flags: V2 }, 50_035, "LEGACY_FIELDS"],
  ["embeds with V2", { embeds: [embed(1)], components: [text("x")], flags: V2 }, 50_035, "LEGACY_FIELDS"],
  ["V2 without components", { flags: V2 }, 50_006, "empty message"],
  [
    "4,001 characters",
    { components: [text("x".repeat(2000)), text("x".repeat(2001))], flags: V2 },
    50_035,
    "TEXT_SIZE",
  ],
  ["41 components", { components: [{ type: 17, components: many(40, () => text("x")) }], flags: V2 }, 50_035, "TOTAL"],
  ["10,171 bytes", { components: [text("字".repeat(3386) + "a")], flags: V2 }, 0, "500"],
  ["an empty text display", { components: [text("")], flags: V2 }, 50_035, "content"],
  ["a section of four texts", { components: [section(4)], flags: V2 }, 50_035, "components"],
  ["a nonce of 26", { content: "x", nonce: "x".repeat(26) }, 50_035, "nonce"],
  ["ephemeral in a channel", { content: "x", flags: 64 }, 50_035, "flags"],
  ["101 users to mention", { content: "x", allowed_mentions: { users: many(101, String) } }, 50_035, "users"],
  ["a reply to nothing", { content: "x", message_reference: { message_id: "1" } }, 50_035, "message_reference"],
];

function select(options: number): object {
  const list = many(options, (n) => ({ label: `${n}`, value: `${n}` }));
  return { type: 3, custom_id: "s", options: list };
}

function section(texts: number): object {
  return { type: 9, components: many(texts, () => text("x")), accessory: button() };
}

test.each(refused)("a message is refused: %s", async (_, body, code, names) => {
  const discord = await localDiscord();
  const answer = await call(discord, `POST /channels/${discord.channel.id}/messages`, body);
  expect(answer.json["code"]).toBe(code);
  expect(answer.status).toBe(code === 0 ? 500 : 400);
  expect(answer.text).toContain(names);
  expect(discord.problems()).not.toEqual([]);
  expect(discord.channel.messages.size).toBe(0);
});

test("what is just within the limits is accepted", async () => {
  const discord = await localDiscord();
  const bodies = [
    { content: "x".repeat(2000), tts: false },
    { embeds: [embed(4000), embed(2000)] },
    { components: [row(...many(5, (n) => button({ custom_id: `${n}`.padEnd(100, "x") })))] },
    { components: [text("x".repeat(4000))], flags: V2 },
    { components: [text("字".repeat(3386))], flags: V2 },
    { components: [{ type: 17, components: many(39, () => text("x")) }], flags: V2 },
  ];
  for (const body of bodies) {
    const answer = await call(discord, `POST /channels/${discord.channel.id}/messages`, body);
    expect(answer.text).toContain(discord.botId);
  }
});

test("errors have Discord's shape", async () => {
  const discord = await localDiscord();
  const body = { components: [row(button({ label: "x".repeat(81) }))] };
  const answer = await call(discord, `POST /channels/${discord.channel.id}/messages`, body);
  const errors = [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 80 or fewer in length." }];
  expect(answer.json).toEqual({
    code: 50_035,
    message: "Invalid Form Body",
    errors: { components: { 0: { components: { 0: { label: { _errors: errors } } } } } },
  });
});
