import type { Channel, World } from "./world.ts";

/** A user object as Discord sends it. */
export type User = ReturnType<typeof createUser>;

/** A person or a bot. */
export function createUser(id: string, name: string, bot: boolean) {
  return { id, username: name, global_name: bot ? null : name, discriminator: "0", avatar: null, bot };
}

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS. */
export const permissions = String([10n, 11n, 14n, 15n, 16n, 31n].reduce((sum, bit) => sum | (1n << bit), 0n));

/** A guild member's own fields: all members here are alike. */
export const member = { roles: [], joined_at: "2024-01-01T00:00:00.000000+00:00", deaf: false, mute: false, flags: 0 };

/** A channel as the API shows it. */
export function channelObject({ id, type, guildId, recipient, messages }: Channel): object {
  const shared = { id, type, last_message_id: [...messages.keys()].at(-1) ?? null, flags: 0 };
  return recipient
    ? { ...shared, recipients: [recipient] }
    : { ...shared, guild_id: guildId, name: "general", position: 0, permission_overwrites: [] };
}

/** The guild, with its channels. */
export function guildObject({ guildId: id, bot, channels }: World): object {
  return {
    id,
    name: "Local guild",
    unavailable: false,
    features: [],
    roles: [{ id, name: "@everyone", color: 0, position: 0, permissions, flags: 0 }],
    channels: [...channels.values()].filter(({ guildId }) => guildId === id).map(channelObject),
    members: [{ ...member, user: bot }],
  };
}
