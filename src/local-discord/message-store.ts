import { member } from "./api-objects.ts";
import { flattenComponents } from "./component.ts";
import { intent } from "./intents.ts";
import { findMentions } from "./mentions.ts";
import { type Message, messageFlag, messageType, toApi, type User } from "./message.ts";
import type { Draft } from "./message-body.ts";
import { refusal } from "./refusal.ts";
import type { Channel, World } from "./world.ts";

/** Discord's limit for one file, in bytes. */
export const fileBytes = 10 * 1024 * 1024;

/** Where a new message comes from. */
export interface Origin {
  readonly author: User;
  readonly repliesTo?: Message | undefined;
  readonly type?: number;
  readonly onlyFor?: string | undefined;
  readonly extra?: Pick<Message, "interaction_metadata" | "webhook_id">; // of messages from an interaction
  readonly omitChannelType?: boolean | undefined; // in the gateway event, as Discord's documentation allows
}

/** Stores a message and tells everybody. */
export function createMessage(world: World, channel: Channel, draft: Draft, origin: Origin): Message {
  const { author, repliesTo, extra, onlyFor, omitChannelType } = origin;
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    type: origin.type ?? (repliesTo ? messageType.reply : messageType.default),
    author,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    flags: draft.flags,
    ...written(world, channel, draft, extra !== undefined, repliesTo?.author.id),
    nonce: draft.body.nonce ?? undefined,
    ...extra,
    message_reference: repliesTo && { type: 0, channel_id: channel.id, message_id: repliesTo.id },
    onlyFor,
  };
  publish(world, channel, message, "created", omitChannelType);
  return message;
}

/** Puts an edited message in the place of the one that the draft was laid over. */
export function editMessage(world: World, channel: Channel, draft: Draft, before: Message): Message {
  const message: Message = {
    ...before,
    ...written(world, channel, draft, before.webhook_id !== undefined),
    flags: draft.flags & ~messageFlag.loading,
    edited_timestamp: before.flags & messageFlag.loading ? null : new Date(world.now()).toISOString(),
  };
  publish(world, channel, message, "edited");
  return message;
}

/** Removes a message and tells everybody. */
export function deleteMessage(world: World, channel: Channel, message: Message): void {
  publish(world, channel, message, "deleted");
}

const EVENTS = { created: "MESSAGE_CREATE", edited: "MESSAGE_UPDATE", deleted: "MESSAGE_DELETE" } as const;

function publish(world: World, channel: Channel, message: Message, kind: keyof typeof EVENTS, omit = false) {
  if (kind === "deleted") channel.messages.delete(message.id);
  else channel.messages.set(message.id, message);
  const extra = {
    guild_id: channel.guildId,
    member: message.author.bot || !channel.guildId ? undefined : member,
    channel_type: omit ? undefined : channel.type,
  };
  const data = (intents: number): unknown => ({ ...toApi(world, message, intents), ...extra });
  const intents = channel.type === 1 ? intent.directMessages : intent.guildMessages;
  if (message.onlyFor === undefined) world.events.emit("event", { name: EVENTS[kind], intents, data });
  world.changes.emit("change", { kind, channel, message });
}

/** What is written in a message, its files, and whom it mentions. */
function written(world: World, channel: Channel, draft: Draft, viaWebhook: boolean, repliedTo?: string) {
  const { body, content, embeds, components, kept, files } = draft;
  const texts = flattenComponents(components).flatMap(({ component }) => component.content ?? []);
  const text = [content, ...texts].join("\n");
  const { users, pings } = findMentions(text, body.allowed_mentions, viaWebhook, repliedTo);
  const added = files.map(({ index, file }) => {
    if (file.size > fileBytes) throw refusal("tooLarge");
    const id = world.newId();
    const url = `${world.access.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(file.name)}`;
    const content_type = file.type || "application/octet-stream";
    const description = body.attachments?.find((one) => one.id === index)?.description ?? undefined;
    return { id, filename: file.name, size: file.size, url, proxy_url: url, content_type, description };
  });
  return {
    content,
    embeds,
    components,
    attachments: [...kept, ...added],
    mentions: users.flatMap((id) => (id === world.bot.id ? world.bot : (world.profiles.get(id)?.user ?? []))),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone,
    pings,
  };
}
