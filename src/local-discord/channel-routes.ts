import {
  CreatePrivateChannelRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from "discord-api-spec/zod";
import { z } from "zod";
import { storeFiles } from "./attachments.ts";
import { checkMessage } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import { contentRule } from "./intents.ts";
import { type ApiMessage, type Message, messageFlag, toApi } from "./message.ts";
import type { MessageBody } from "./message-body.ts";
import { createMessage, deleteMessage, editMessage } from "./message-store.ts";
import { invalidForm, refuse } from "./refusal.ts";
import { authorized, type Route, type RouteAnswer, type RouteRequest } from "./route.ts";
import { type Channel, dmChannel, type World } from "./world.ts";

const PAGE = 50;
const PAGE_MAXIMUM = 100;
const NONCE_MS = 5 * 60_000;
const CREATE_FLAGS =
  messageFlag.suppressEmbeds | messageFlag.suppressNotifications | messageFlag.componentsV2;
const EDIT_FLAGS = messageFlag.suppressEmbeds | messageFlag.componentsV2;

/** Channels and their messages. */
export function channelRoutes(world: World): Route[] {
  const channelOf = ({ param }: RouteRequest): Channel => {
    const channel = world.channels.get(param("channel"));
    if (channel === undefined) throw refuse.unknownChannel();
    if (!channel.botHasAccess) throw refuse.missingAccess();
    return channel;
  };
  const shown = (channel: Channel, message: Message): ApiMessage =>
    toApi(message, contentRule(world, channel, world.privilegedIntents));
  return [
    authorized("POST", "/users/@me/channels", ({ body }) => openDm(world, body)),
    authorized("GET", "/channels/:channel", (request) => ({
      status: 200,
      body: channelObject(world, channelOf(request)),
    })),
    authorized("POST", "/channels/:channel/typing", (request) => {
      world.changes.emit("change", { kind: "typing", channel: channelOf(request) });
      return { status: 204 };
    }),
    authorized("GET", "/channels/:channel/messages", (request) => {
      const channel = channelOf(request);
      return { status: 200, body: page(channel, request.query).map((message) => shown(channel, message)) };
    }),
    authorized("POST", "/channels/:channel/messages", (request) => {
      const channel = channelOf(request);
      return { status: 200, body: shown(channel, post(world, channel, request)) };
    }),
    authorized("GET", "/channels/:channel/messages/:message", (request) => {
      const channel = channelOf(request);
      return { status: 200, body: shown(channel, messageOf(channel, request)) };
    }),
    authorized("PATCH", "/channels/:channel/messages/:message", (request) => {
      const channel = channelOf(request);
      const before = messageOf(channel, request);
      const body = checkMessage(request.body, {
        schema: MessageEditRequestPartialSchema,
        flags: EDIT_FLAGS,
        before,
        fileCount: request.files.length,
      });
      if (before.author.id !== world.bot.id) throw refuse.otherAuthor();
      const added = storeFiles(world, channel.id, request.files, body.attachments);
      return { status: 200, body: shown(channel, editMessage(world, channel, before, body, added)) };
    }),
    authorized("DELETE", "/channels/:channel/messages/:message", (request) => {
      const channel = channelOf(request);
      deleteMessage(world, channel, messageOf(channel, request));
      return { status: 204 };
    }),
  ];
}

function messageOf(channel: Channel, { param }: RouteRequest): Message {
  const message = channel.messages.get(param("message"));
  if (message === undefined || message.onlyFor !== undefined) throw refuse.unknownMessage();
  return message;
}

function openDm(world: World, body: unknown): RouteAnswer {
  const problems = checkSchema(CreatePrivateChannelRequestSchema, body);
  if (problems.length > 0) throw invalidForm(problems);
  const id = z.looseObject({ recipient_id: z.string().nullish() }).parse(body).recipient_id;
  const path = ["recipient_id"];
  if (!id) throw invalidForm([{ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }]);
  if (id === world.bot.id) throw refuse.cannotMessageUser();
  const profile = world.profiles.get(id);
  if (profile === undefined) throw refuse.unknownUser();
  return { status: 200, body: channelObject(world, dmChannel(world, profile.user)) };
}

function page(channel: Channel, query: URLSearchParams): Message[] {
  const limit = Number(query.get("limit") ?? PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAXIMUM) {
    const message = `int value should be between 1 and ${PAGE_MAXIMUM}.`;
    throw invalidForm([{ path: ["limit"], code: "NUMBER_TYPE_RANGE", message }]);
  }
  const before = query.get("before");
  const after = query.get("after");
  const newestFirst = [...channel.messages.values()].filter((one) => one.onlyFor === undefined).toReversed();
  if (before !== null) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, limit);
  if (after !== null) return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit);
  return newestFirst.slice(0, limit);
}

function post(world: World, channel: Channel, { body: given, files }: RouteRequest): Message {
  const body = checkMessage(given, {
    schema: MessageCreateRequestSchema,
    flags: CREATE_FLAGS,
    fileCount: files.length,
  });
  const repliesTo = referenced(channel, body);
  const person = channel.recipient && world.profiles.get(channel.recipient.id);
  if (person && !person.acceptsDms) throw refuse.cannotMessageUser();
  const nonceKey = body.enforce_nonce && body.nonce ? `${channel.id} ${body.nonce}` : undefined;
  const earlier = nonceKey === undefined ? undefined : world.nonces.get(nonceKey);
  const same = earlier && channel.messages.get(earlier.messageId);
  if (earlier && same && world.now() - earlier.at <= NONCE_MS) return same;
  const attachments = storeFiles(world, channel.id, files, body.attachments);
  const message = createMessage(world, channel, { author: world.bot, body, attachments, repliesTo });
  if (nonceKey !== undefined) world.nonces.set(nonceKey, { messageId: message.id, at: world.now() });
  return message;
}

function referenced(channel: Channel, body: MessageBody): Message | undefined {
  const reference = body.message_reference;
  if (!reference) return undefined;
  const message = channel.messages.get(reference.message_id);
  if (message === undefined && reference.fail_if_not_exists !== false)
    throw invalidForm([
      { path: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" },
    ]);
  return message;
}

/** A channel as the API shows it. */
export function channelObject(world: World, channel: Channel): Readonly<Record<string, unknown>> {
  const last = [...channel.messages.keys()].at(-1) ?? null;
  const shared = { id: channel.id, type: channel.type, last_message_id: last, flags: 0 };
  if (channel.type === 1) return { ...shared, recipients: [channel.recipient] };
  return {
    ...shared,
    guild_id: world.guild.id,
    name: channel.name,
    topic: null,
    position: 0,
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}
