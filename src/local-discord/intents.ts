import type { ApiMessage } from "./message.ts";
import type { Channel, World } from "./world.ts";

/** Gateway intents by name. */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

/** Intents that an app must have been granted. */
export const privileged = intent.guildMembers | intent.guildPresences | intent.messageContent;

/** The highest intents value that means anything. */
export const maximumIntents = 2 ** 26 - 1;

/** Which messages of a channel an app with these intents sees with their content. */
export function contentRule(
  world: World,
  channel: Channel,
  intents: number,
): (message: ApiMessage) => boolean {
  return (message) =>
    (intents & intent.messageContent) !== 0 ||
    channel.type === 1 ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
}
