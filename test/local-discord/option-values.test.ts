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
  expect(() => slash("flat", { count: 10 })).toThrow("takes -Infinity to 9");
  expect(() => slash("flat", { word: "x" })).toThrow("takes 2 to Infinity");
  await expect(alice.autocomplete(discord.channel, "flat", {}, "word")).rejects.toThrow("no autocomplete");
});
