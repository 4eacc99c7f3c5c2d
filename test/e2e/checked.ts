import { expect } from "vitest";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";
import type { Message } from "../../src/local-discord/message.ts";

const NOBODY = { users: [], roles: [], everyone: false };

/** Fails if Discord refused anything but what a fault `provoked`, or if a message of the bot pings anybody. */
export function expectClean(discord: LocalDiscord, provoked?: RegExp): void {
  expect(discord.problems().filter((problem) => !provoked?.test(problem))).toEqual([]);
  for (const person of discord.people)
    for (const channel of [discord.channel, person.dm()])
      for (const { author, pings } of discord.messages(channel, person))
        if (author.id === discord.botId) expect(pings).toEqual(NOBODY);
}

type Component = Message["components"][number];

const flat = (components: readonly Component[]): Component[] =>
  components.flatMap((each) => [each, ...flat(each.components ?? [])]);

/** Everything that a message says, line by line. */
export const textOf = ({ components }: Pick<Message, "components">): string =>
  flat(components)
    .flatMap(({ content }) => content ?? [])
    .join("\n");

/** The custom ids of a message's buttons, in order. */
export const buttonsOf = ({ components }: Pick<Message, "components">): string[] =>
  flat(components).flatMap(({ custom_id }) => custom_id ?? []);
