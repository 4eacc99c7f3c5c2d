import type { MessageBody } from "discord-api-spec/zod";
import { member } from "./api-objects.ts";
import { dispatch, intent } from "./gateway-session.ts";
import { type InteractionState, interactionType, originalOf } from "./interaction.ts";
import { findMentions } from "./mentions.ts";
import { type Message, messageFlag, messageType, toApi, type User } from "./message.ts";
import type { Channel, World } from "./world.ts";

/** A message to be stored: a body laid over the message it edits. */
export type Draft = ReturnType<typeof overlay>;

/** What a message will hold: what the body says, and where it says nothing what was there before. */
export function overlay(body: MessageBody, before?: Message) {
  const { content, embeds, components } = { ...before, ...body };
  return {
    body,
    content: content ?? "",
    embeds: embeds ?? [],
    components: components ?? [],
    flags: (body.flags ?? 0) | (before?.flags ?? 0),
  };
}

/** Where a new message comes from. */
export interface Origin extends Pick<Partial<Message>, "type" | "onlyFor" | "webhook_id"> {
  readonly author: User;
  readonly repliesTo?: Message | undefined;
  readonly omitChannelType?: boolean | undefined; // in the gateway event, as Discord's documentation allows
}

/** Stores a message and tells everybody. */
export function createMessage(world: World, channel: Channel, draft: Draft, origin: Origin): Message {
  const { repliesTo, omitChannelType, ...own } = origin;
  const { body, ...contents } = draft;
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    type: repliesTo ? messageType.reply : messageType.default,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    nonce: body.nonce ?? undefined,
    message_reference: repliesTo && { type: 0, channel_id: channel.id, message_id: repliesTo.id },
    attachments: [],
    ...contents,
    ...findMentions(world, draft, repliesTo?.author.id),
    ...own,
  };
  publish(world, channel, message, "created", omitChannelType);
  return message;
}

/** Stores a message that answers an interaction, or follows on its first answer. */
export function answer(world: World, interaction: InteractionState, draft: Draft): Message {
  const { user, act, channel, messageIds } = interaction;
  const original = originalOf(interaction);
  const message = createMessage(world, channel, draft, {
    author: world.bot,
    type: act.type === interactionType.command && !original ? messageType.command : messageType.reply,
    repliesTo: original,
    onlyFor: draft.flags & messageFlag.ephemeral ? user.id : undefined,
    webhook_id: world.applicationId,
  });
  messageIds.push(message.id);
  return message;
}

/** Puts an edited message in the place of the one that the draft was laid over. */
export function editMessage(world: World, channel: Channel, draft: Draft, before: Message): Message {
  const { body: _body, ...contents } = draft;
  const message: Message = {
    ...before,
    ...contents,
    ...findMentions(world, draft),
    edited_timestamp: new Date(world.now()).toISOString(),
  };
  publish(world, channel, message, "edited");
  return message;
}

const EVENTS = { created: "MESSAGE_CREATE", edited: "MESSAGE_UPDATE", deleted: "MESSAGE_DELETE" } as const;

/** Stores or removes a message and tells everybody. */
export function publish(world: World, channel: Channel, message: Message, kind: keyof typeof EVENTS, omit = false) {
  if (kind === "deleted") channel.messages.delete(message.id);
  else channel.messages.set(message.id, message);
  const extra = {
    guild_id: channel.guildId,
    member: message.author.bot || !channel.guildId ? undefined : member,
    channel_type: omit ? undefined : channel.type,
  };
  const needed = channel.type === 1 ? intent.directMessages : intent.guildMessages;
  for (const session of message.onlyFor === undefined ? world.sessions.values() : [])
    if (session.intents & needed) dispatch(session, EVENTS[kind], { ...toApi(world, message), ...extra });
  world.changes.emit("change", { kind, channel, message });
}
