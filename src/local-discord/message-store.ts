import type { MessageBody } from "discord-api-spec/zod";
import { member } from "./api-objects.ts";
import { dispatch } from "./gateway-session.ts";
import type { InteractionState } from "./interaction.ts";
import { intent } from "./intents.ts";
import { findMentions } from "./mentions.ts";
import { fileBytes, type Message, messageFlag, messageType, toApi, type User } from "./message.ts";
import type { UploadedFile } from "./read-body.ts";
import { Refusal } from "./refusal.ts";
import type { Channel, World } from "./world.ts";

/** A message to be stored: a body laid over the message it edits. */
export type Draft = ReturnType<typeof overlay>;

/** What a message will hold: what the body says, and where it says nothing what was there before. */
export function overlay(world: World, body: MessageBody, files: readonly UploadedFile[] = [], before?: Message) {
  const { content, embeds, components } = { ...before, ...body };
  const added = files.map(({ index, file: { name: filename, size, type } }) => {
    if (size > fileBytes) throw new Refusal("tooLarge");
    const id = world.newId();
    const url = `https://cdn.invalid/attachments/${id}/${encodeURIComponent(filename)}`;
    const description = body.attachments?.find((one) => one.id === index)?.description ?? undefined;
    return { id, filename, size, url, proxy_url: url, content_type: type || undefined, description };
  });
  return {
    body,
    content: content ?? "",
    embeds: embeds ?? [],
    components: components ?? [],
    attachments: [...(before?.attachments ?? []), ...added],
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
    ...contents,
    ...findMentions(world, draft, own.webhook_id !== undefined, repliesTo?.author.id),
    ...own,
  };
  publish(world, channel, message, "created", omitChannelType);
  return message;
}

/** Stores a message that answers an interaction, or follows on its first answer. */
export function answer(world: World, { user, act, channel }: InteractionState, draft: Draft, original?: Message) {
  return createMessage(world, channel, draft, {
    author: world.bot,
    type: original ? messageType.reply : (act.answerType ?? messageType.reply),
    repliesTo: original,
    onlyFor: draft.flags & messageFlag.ephemeral ? user.id : undefined,
    webhook_id: world.applicationId,
  });
}

/** Puts an edited message in the place of the one that the draft was laid over. */
export function editMessage(world: World, channel: Channel, draft: Draft, before: Message): Message {
  const { body: _body, ...contents } = draft;
  const message: Message = {
    ...before,
    ...contents,
    ...findMentions(world, draft, before.webhook_id !== undefined),
    flags: draft.flags & ~messageFlag.loading,
    edited_timestamp: before.flags & messageFlag.loading ? null : new Date(world.now()).toISOString(),
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
    if (session.intents & needed)
      dispatch(session, EVENTS[kind], { ...toApi(world, message, session.intents), ...extra });
  world.changes.emit("change", { kind, channel, message });
}
