import { expect, test } from "vitest";
import { call } from "./call.ts";
import { connect } from "./raw-bot.ts";
import { localDiscord } from "./real-client.ts";

const named = (type: number, name: string, more: object = {}) => ({ type, name, description: name, ...more });
const commands = [
  {
    name: "flat",
    description: "Flat",
    options: [
      named(5, "flag"),
      named(4, "count", { max_value: 9 }),
      named(10, "ratio", { min_value: 0 }),
      named(3, "colour", { choices: [{ name: "Red", value: "r" }] }),
      named(3, "word", { min_length: 2 }),
    ],
  },
];

test("options are sent as the client sends them, or not at all", async () => {
  const discord = await localDiscord();
  await call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  const bot = await connect(discord);
  const [alice] = discord.people;
  const slash = (name: string, values: Record<string, string | number | boolean> = {}) =>
    alice.slash(discord.channel, name, values);
  slash("flat", { count: 3, flag: true, colour: "r" });
  expect((await bot.next("INTERACTION_CREATE")).d).toMatchObject({
    data: {
      options: [
        { name: "flag", value: true },
        { name: "count", value: 3 },
        { name: "colour", value: "r" },
      ],
    },
  });
  expect(() => slash("flat", { count: 10 })).toThrow("is above 9");
  expect(() => slash("flat", { count: 1.5 })).toThrow("whole number");
  expect(() => slash("flat", { ratio: -1 })).toThrow("is below 0");
  expect(() => slash("flat", { colour: "x" })).toThrow("not one of the choices");
  expect(() => slash("flat", { word: "x" })).toThrow("is below 2");
  await expect(alice.autocomplete(discord.channel, "flat", {}, "word")).rejects.toThrow("no autocomplete");
});

test("a modal with labels is filled in", async () => {
  const discord = await localDiscord();
  await call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  const bot = await connect(discord);
  const [alice, bob] = discord.people;
  const opened = alice.slash(discord.channel, "flat");
  const text = { type: 4, custom_id: "t", style: 1, min_length: 2 };
  const pick = { type: 3, custom_id: "p", required: false, options: [{ label: "A", value: "a" }] };
  const data = {
    custom_id: "m",
    title: "M",
    components: [
      { type: 10, content: "Fill in" },
      { type: 18, label: "Text", component: text },
      { type: 18, label: "Pick", component: pick },
    ],
  };
  await bot.next("INTERACTION_CREATE");
  const path = `POST /interactions/${opened.id}/${opened.token}/callback`;
  expect((await call(discord, path, { type: 9, data })).status).toBe(204);
  expect(() => bob.submitModal(opened, { t: "text" })).toThrow("no modal");
  expect(() => alice.submitModal(opened, { x: "text" })).toThrow("no field x");
  expect(() => alice.submitModal(opened, { t: "x" })).toThrow("takes 2");
  alice.submitModal(opened, { t: "text" });
  expect((await bot.next("INTERACTION_CREATE")).d).toMatchObject({
    type: 5,
    data: {
      custom_id: "m",
      components: [{ type: 10 }, { component: { custom_id: "t", value: "text" } }, { component: { values: [] } }],
    },
  });
});
