import { channelObject } from "./api-objects.ts";
import { checkMessage } from "./check-message.ts";
import { type Message, toApi } from "./message.ts";
import { createMessage, deleteMessage, editMessage } from "./message-store.ts";
import { refusal, refuseIf } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import { z } from "zod";
import { type Channel, dmChannel, type World } from "./world.ts";

const PAGE = 50;
const PAGE_MAXIMUM = 100;
const NONCE_MS = 5 * 60_000;
const Recipient = z.looseObject({ recipient_id: z.string() });

/** Channels and their messages. */
export function channelRoutes(world: World): Routes {
  const channelOf = ({ param }: RouteRequest): Channel => {
    const channel = world.channels.get(param("channel"));
    if (channel === undefined) throw refusal("unknownChannel");
    if (!channel.botHasAccess) throw refusal("missingAccess");
    return channel;
  };
  const placeOf = (request: RouteRequest): { channel: Channel; message: Message } => {
    const channel = channelOf(request);
    const message = channel.messages.get(request.param("message"));
    if (message === undefined || message.onlyFor !== undefined) throw refusal("unknownMessage");
    return { channel, message };
  };
  const shown = (message: Message): unknown => toApi(world, message, world.privilegedIntents);
  return {
    "POST /users/@me/channels": ({ body }) => {
      const id = Recipient.safeParse(body).data?.recipient_id;
      refuseIf([[!id, ["recipient_id"], "BASE_TYPE_REQUIRED", "This field is required"]]);
      if (id === world.bot.id) throw refusal("cannotMessageUser");
      const profile = world.profiles.get(id ?? "");
      if (profile === undefined) throw refusal("unknownUser");
      return channelObject(world, dmChannel(world, profile.user));
    },
    "GET /channels/:channel": (request) => channelObject(world, channelOf(request)),
    "POST /channels/:channel/typing": (request) => {
      world.changes.emit("change", { kind: "typing", channel: channelOf(request) });
    },
    "GET /channels/:channel/messages": (request) => page(channelOf(request), request.query).map(shown),
    "POST /channels/:channel/messages": (request) => shown(post(world, channelOf(request), request)),
    "GET /channels/:channel/messages/:message": (request) => shown(placeOf(request).message),
    "PATCH /channels/:channel/messages/:message": (request) => {
      const { channel, message: before } = placeOf(request);
      const draft = checkMessage("edit", request, before);
      if (before.author.id !== world.bot.id) throw refusal("otherAuthor");
      return shown(editMessage(world, channel, draft, before));
    },
    "DELETE /channels/:channel/messages/:message": (request) => {
      const { channel, message } = placeOf(request);
      deleteMessage(world, channel, message);
    },
  };
}

function page(channel: Channel, query: URLSearchParams): Message[] {
  const limit = Number(query.get("limit") ?? PAGE);
  const wrong = !Number.isInteger(limit) || limit < 1 || limit > PAGE_MAXIMUM;
  refuseIf([[wrong, ["limit"], "NUMBER_TYPE_RANGE", `Should be between 1 and ${PAGE_MAXIMUM}.`]]);
  const before = query.get("before");
  const after = query.get("after");
  const newestFirst = [...channel.messages.values()].filter((one) => one.onlyFor === undefined).toReversed();
  if (after !== null) return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit);
  return newestFirst.filter(({ id }) => before === null || BigInt(id) < BigInt(before)).slice(0, limit);
}

function post(world: World, channel: Channel, request: RouteRequest): Message {
  const draft = checkMessage("create", request);
  const { message_reference: reference, nonce, enforce_nonce: enforced } = draft.body;
  const repliesTo = channel.messages.get(reference?.message_id ?? "");
  const lost = Boolean(reference) && repliesTo === undefined && reference?.fail_if_not_exists !== false;
  refuseIf([[lost, ["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message"]]);
  const person = world.profiles.get(channel.recipient?.id ?? "");
  if (person && !person.acceptsDms) throw refusal("cannotMessageUser");
  const nonceKey = `${channel.id} ${nonce}`;
  const earlier = enforced && nonce ? world.nonces.get(nonceKey) : undefined;
  const same = channel.messages.get(earlier?.messageId ?? "");
  if (earlier && same && world.now() - earlier.at <= NONCE_MS) return same;
  const message = createMessage(world, channel, draft, { author: world.bot, repliesTo });
  if (enforced && nonce) world.nonces.set(nonceKey, { messageId: message.id, at: world.now() });
  return message;
}
