import { withComponentIds, flattenComponents } from "./component.ts";
import { contentRule, intent } from "./intents.ts";
import { findMentions, findPings } from "./mentions.ts";
import { type Attachment, type Message, messageFlag, messageType, toApi, type User } from "./message.ts";
import type { AllowedMentions, MessageBody } from "./message-body.ts";
import type { Channel, World } from "./world.ts";

/** What makes up a new message. */
export interface Draft {
  readonly author: User;
  readonly body: Partial<MessageBody>;
  readonly attachments?: readonly Attachment[];
  readonly type?: number;
  readonly flags?: number;
  readonly onlyFor?: string | undefined;
  readonly repliesTo?: Message | undefined;
  readonly viaWebhook?: boolean;
  readonly extra?: Partial<Pick<Message, "interaction_metadata" | "application_id" | "webhook_id">>;
  /** Leave channel_type out of the gateway event, which Discord's documentation allows. */
  readonly omitChannelType?: boolean;
}

/** Stores a message and tells everybody. */
export function createMessage(world: World, channel: Channel, draft: Draft): Message {
  const { author, body, repliesTo, extra = {} } = draft;
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    type: draft.type ?? (repliesTo ? messageType.reply : messageType.default),
    author,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: (draft.flags ?? 0) | (body.flags ?? 0),
    attachments: draft.attachments ?? [],
    ...written(world, body, draft),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...extra,
    ...(repliesTo ? { message_reference: reference(channel, repliesTo), referenced_message: repliesTo } : {}),
    onlyFor: draft.onlyFor,
  };
  channel.messages.set(message.id, message);
  publish(world, channel, message, "MESSAGE_CREATE", draft.omitChannelType);
  world.changes.emit("change", { kind: "created", channel, message });
  return message;
}

/** Puts an edited message in the place of the old one; fields that the body leaves out stay. */
export function editMessage(
  world: World,
  channel: Channel,
  before: Message,
  body: MessageBody,
  added: readonly Attachment[],
): Message {
  const kept = body.attachments
    ? before.attachments.filter(({ id }) => body.attachments?.some((one) => one.id === id))
    : before.attachments;
  const merged: Partial<MessageBody> = {
    content: body.content === undefined ? before.content : body.content,
    components: body.components === undefined ? [...before.components] : body.components,
    allowed_mentions: body.allowed_mentions,
  };
  const viaWebhook = before.webhook_id !== undefined;
  const repliesTo = before.referenced_message ?? undefined;
  const message: Message = {
    ...before,
    ...written(world, merged, { viaWebhook, repliesTo }),
    embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    attachments: [...kept, ...added],
    flags:
      ((body.flags ?? before.flags) | (before.flags & ~messageFlag.suppressEmbeds)) & ~messageFlag.loading,
    edited_timestamp: before.flags & messageFlag.loading ? null : new Date(world.now()).toISOString(),
  };
  channel.messages.set(message.id, message);
  publish(world, channel, message, "MESSAGE_UPDATE");
  world.changes.emit("change", { kind: "edited", channel, message });
  return message;
}

/** Removes a message and tells everybody. */
export function deleteMessage(world: World, channel: Channel, message: Message): void {
  channel.messages.delete(message.id);
  const data = {
    id: message.id,
    channel_id: channel.id,
    ...(channel.guildId ? { guild_id: channel.guildId } : {}),
  };
  if (message.onlyFor === undefined)
    world.events.emit("event", { name: "MESSAGE_DELETE", intents: messageIntent(channel), data: () => data });
  world.changes.emit("change", { kind: "deleted", channel, message });
}

function written(
  world: World,
  body: Partial<MessageBody>,
  { viaWebhook = false, repliesTo }: { viaWebhook?: boolean; repliesTo?: { author: User } | undefined },
): Pick<
  Message,
  "content" | "embeds" | "components" | "mentions" | "mention_roles" | "mention_everyone" | "pings"
> {
  const components = withComponentIds(body.components ?? []);
  const texts = flattenComponents(components).flatMap(({ component }) => component.content ?? []);
  const mentions = findMentions([body.content ?? "", ...texts]);
  const allowed: AllowedMentions | null | undefined = body.allowed_mentions;
  const pings = findPings(mentions, allowed, { viaWebhook, repliedTo: repliesTo?.author.id });
  const mentioned = [...new Set([...mentions.users, ...pings.users])];
  const userOf = (id: string): User | undefined =>
    id === world.bot.id ? world.bot : world.profiles.get(id)?.user;
  return {
    content: body.content ?? "",
    embeds: body.embeds ?? [],
    components,
    mentions: mentioned.flatMap((id) => userOf(id) ?? []),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone,
    pings,
  };
}

function publish(world: World, channel: Channel, message: Message, name: string, omitType = false): void {
  if (message.onlyFor !== undefined) return;
  const place = channel.guildId
    ? { guild_id: channel.guildId, ...(message.author.bot ? {} : { member: memberOf(world) }) }
    : {};
  const type = omitType ? {} : { channel_type: channel.type };
  const data = (intents: number): unknown => ({
    ...toApi(message, contentRule(world, channel, intents)),
    ...place,
    ...type,
  });
  world.events.emit("event", { name, intents: messageIntent(channel), data });
}

/** A guild member's own fields: everybody here has joined at the same moment and has the one role. */
export function memberOf(world: World): Readonly<Record<string, unknown>> {
  return {
    roles: [world.guild.roleId],
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    nick: null,
    avatar: null,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

function messageIntent(channel: Channel): number {
  return channel.type === 1 ? intent.directMessages : intent.guildMessages;
}

function reference(channel: Channel, message: Message): Readonly<Record<string, unknown>> {
  const guild = channel.guildId ? { guild_id: channel.guildId } : {};
  return { type: 0, channel_id: channel.id, message_id: message.id, ...guild };
}
