import type { Component, MessageBody } from "discord-api-spec/zod";
import { dispatch, intent } from "./gateway.ts";
import { type Channel, member, type User, type World } from "./world.ts";

/** A message of Discord's API, unchangeable: an edit puts another one in its place. The last two fields are our own. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly []; // Files are accepted, but not kept.
  readonly embeds: readonly unknown[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly nonce?: string | number | undefined;
  readonly webhook_id?: string;
  readonly message_reference?: unknown;
  /** Whose command it answers. */
  readonly interaction?: Readonly<{ id: string; type: number; name: string; user: User }> | undefined;
  readonly pings: Readonly<{ users: readonly string[]; roles: readonly string[]; everyone: boolean }>;
  readonly onlyFor?: string | undefined; // The only person who sees it, if it is ephemeral.
}

/** Message flags by name. */
export const messageFlag = { ephemeral: 1 << 6, componentsV2: 1 << 15 };

/** The message as an app without privileged intents gets it: in a guild without content, unless it concerns the app. */
export function toApi({ channels, bot }: World, { pings: _pings, onlyFor: _onlyFor, ...shown }: Message) {
  const isDirect = channels.get(shown.channel_id)?.type === 1;
  const seesContent = isDirect || [shown.author, ...shown.mentions].some(({ id }) => id === bot.id);
  return seesContent ? shown : { ...shown, content: "", embeds: [], components: [] };
}

/** Every component of a tree, outer ones first, in reading order. */
export function flattenComponents(components: readonly Component[]): Component[] {
  return components.flatMap((component) => {
    const { components: inner, accessory } = component;
    return [component, ...flattenComponents(inner ?? []), ...(accessory ? [accessory] : [])];
  });
}

/** A message to be stored: a body laid over the message it edits. */
export type Draft = ReturnType<typeof overlay>;

/** What a message will hold: what the body says, and where it says nothing what was there before. */
export function overlay(body: MessageBody, before?: Message) {
  const { content, embeds, components } = { ...before, ...body };
  const flags = (body.flags ?? 0) | (before?.flags ?? 0);
  return { body, content: content ?? "", embeds: embeds ?? [], components: components ?? [], flags };
}

const EVERYBODY = { parse: ["users", "roles", "everyone"], users: [], roles: [], replied_user: true };

/** What a draft says, who is mentioned in it, and whom it pings: without allowed_mentions everybody. */
function contentsOf({ bot, people }: World, { body, ...contents }: Draft, repliedTo?: string) {
  const { parse, users, roles, replied_user: pingsReplied } = body.allowed_mentions ?? EVERYBODY;
  const text = [contents, ...flattenComponents(contents.components)].map(({ content }) => content ?? "").join("\n");
  const mentioned = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = ""]) => id);
  const named = mentioned(/<@!?(\d+)>/gu);
  const replied = repliedTo !== undefined && pingsReplied ? [repliedTo] : [];
  const pings = {
    users: [...named.filter((id) => parse?.includes("users") || users?.includes(id)), ...replied],
    roles: mentioned(/<@&(\d+)>/gu).filter((id) => parse?.includes("roles") || roles?.includes(id)),
    everyone: parse?.includes("everyone") === true && /@(?:everyone|here)\b/u.test(text),
  };
  const mentions = [...new Set([...named, ...replied])].flatMap((id) => (id === bot.id ? bot : (people.get(id) ?? [])));
  return { ...contents, mentions, mention_roles: pings.roles, mention_everyone: pings.everyone, pings };
}

interface Origin extends Pick<Partial<Message>, "onlyFor" | "webhook_id" | "interaction"> {
  readonly author: User;
  readonly repliesTo?: Message | undefined;
  readonly omitChannelType?: boolean | undefined; // in the gateway event, as Discord's documentation allows
}

/** Stores a message and tells everybody. */
export function createMessage(world: World, channel: Channel, draft: Draft, origin: Origin): Message {
  const { repliesTo, omitChannelType, ...own } = origin;
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    type: repliesTo ? 19 : 0,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    nonce: draft.body.nonce ?? undefined,
    message_reference: repliesTo && { type: 0, channel_id: channel.id, message_id: repliesTo.id },
    attachments: [],
    ...contentsOf(world, draft, repliesTo?.author.id),
    ...own,
  };
  return publish(world, channel, message, "created", omitChannelType);
}

/** Puts an edited message in the place of the one that the draft was laid over. */
export function editMessage(world: World, channel: Channel, draft: Draft, before: Message): Message {
  const edited = { ...contentsOf(world, draft), edited_timestamp: new Date(world.now()).toISOString() };
  return publish(world, channel, { ...before, ...edited }, "edited");
}

const EVENTS = { created: "MESSAGE_CREATE", edited: "MESSAGE_UPDATE", deleted: "MESSAGE_DELETE" } as const;

/** Stores or removes a message and tells everybody. */
export function publish(world: World, channel: Channel, message: Message, kind: keyof typeof EVENTS, omit = false) {
  if (kind === "deleted") channel.messages.delete(message.id);
  else channel.messages.set(message.id, message);
  if (message.onlyFor === undefined) {
    const { type: channel_type, guildId: guild_id } = channel;
    const where = { guild_id, channel_type: omit ? undefined : channel_type };
    const who = { member: guild_id && !message.author.bot ? member : undefined };
    const needed = channel_type === 1 ? intent.directMessages : intent.guildMessages;
    dispatch(world, EVENTS[kind], { ...toApi(world, message), ...where, ...who }, needed);
  }
  world.changes.emit("change", { kind, channel });
  return message;
}
