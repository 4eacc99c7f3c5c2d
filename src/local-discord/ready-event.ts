import { applicationFlags, gatewayUrl } from "./application-routes.ts";
import { channelObject } from "./channel-routes.ts";
import { intent } from "./intents.ts";
import { memberOf } from "./message-store.ts";
import type { GatewayEvent, World } from "./world.ts";

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS. */
export const permissions = String(
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n),
);

/** The first event of a session. */
export function readyEvent(world: World, sessionId: string, resumeUrl: string | undefined): GatewayEvent {
  const data = {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
    guilds: [{ id: world.guild.id, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: resumeUrl ?? gatewayUrl(world),
    session_type: "normal",
    shard: [0, 1],
    private_channels: [],
    presences: [],
    relationships: [],
    user_settings: {},
    application: { id: world.applicationId, flags: applicationFlags(world) },
  };
  return { name: "READY", intents: 0, data: () => data };
}

/** The guild, with its channels that the bot has access to. */
export function guildCreateEvent(world: World): GatewayEvent {
  const { id, name, roleId } = world.guild;
  const role = (roleId: string, name: string): unknown => ({
    id: roleId,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: roleId === id ? 0 : 1,
    permissions,
    managed: false,
    mentionable: true,
    flags: 0,
  });
  const channels = [...world.channels.values()].filter((one) => one.type === 0 && one.botHasAccess);
  const people = [...world.profiles.values()].map(({ user }) => user);
  const levels =
    "verification_level default_message_notifications explicit_content_filter mfa_level nsfw_level premium_tier system_channel_flags";
  const lists =
    "features emojis stickers threads presences voice_states stage_instances guild_scheduled_events soundboard_sounds";
  const data = {
    ...Object.fromEntries(levels.split(" ").map((key) => [key, 0])),
    ...Object.fromEntries(lists.split(" ").map((key) => [key, []])),
    id,
    name,
    icon: null,
    owner_id: people[0]?.id,
    large: false,
    unavailable: false,
    member_count: people.length + 1,
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    preferred_locale: "en-US",
    afk_timeout: 300,
    roles: [role(id, "@everyone"), role(roleId, "readers")],
    channels: channels.map((channel) => channelObject(world, channel)),
    members: [{ ...memberOf(world), user: world.bot }],
  };
  return { name: "GUILD_CREATE", intents: intent.guilds, data: () => data };
}
