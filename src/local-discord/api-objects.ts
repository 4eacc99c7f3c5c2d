import type { Channel, World } from "./world.ts";

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS. */
export const permissions = String([10n, 11n, 14n, 15n, 16n, 31n].reduce((sum, bit) => sum | (1n << bit), 0n));

/** A guild member's own fields: all members here are alike. */
export const member = { roles: [], joined_at: "2024-01-01T00:00:00.000000+00:00", deaf: false, mute: false, flags: 0 };

/** A channel as the API shows it. */
export function channelObject(world: World, channel: Channel): Readonly<Record<string, unknown>> {
  const { id, type, name, recipient } = channel;
  const shared = { id, type, last_message_id: [...channel.messages.keys()].at(-1) ?? null, flags: 0 };
  return type === 1
    ? { ...shared, recipients: [recipient] }
    : { ...shared, guild_id: world.guild.id, name, position: 0, permission_overwrites: [] };
}

/** The guild, with its channels that the bot has access to. */
export function guildObject(world: World): unknown {
  const { id, name } = world.guild;
  const channels = [...world.channels.values()].filter((one) => one.type === 0 && one.botHasAccess);
  return {
    id,
    name,
    unavailable: false,
    features: [],
    roles: [{ id, name: "@everyone", color: 0, position: 0, permissions, flags: 0 }],
    channels: channels.map((channel) => channelObject(world, channel)),
    members: [{ ...member, user: world.bot }],
  };
}
