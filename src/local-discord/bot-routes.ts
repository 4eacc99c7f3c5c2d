import { CreatePrivateChannelRequestSchema } from "discord-api-spec/zod";
import { checkMessage } from "./check-message.ts";
import { replaceCommands } from "./command.ts";
import { createMessage, type Message, toApi } from "./message.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import { checkSchema, Refusal, refuseIf } from "./refusal.ts";
import { type Channel, channelObject, dmChannel, type World } from "./world.ts";

/** An app that has not been started today. */
const START_LIMIT = { total: 1000, remaining: 1000, reset_after: 24 * 3_600_000, max_concurrency: 1 };
const PAGE = 50;
const NONCE_MS = 5 * 60_000;

/** What the bot's token is good for: the gateway's address, the app's commands, channels and their messages. */
export function botRoutes(world: World): Routes {
  const channelOf = ({ param }: RouteRequest): Channel => {
    const channel = world.channels.get(param("channel"));
    if (channel === undefined) throw new Refusal("unknownChannel");
    return channel;
  };
  return {
    "GET /gateway/bot": () => ({ url: world.gatewayUrl, shards: 1, session_start_limit: START_LIMIT }),
    "GET /applications/:app/commands": () => [...world.commands.values()],
    "PUT /applications/:app/commands": ({ body }) => replaceCommands(world, body),
    "POST /users/@me/channels": ({ body }) => {
      const person = world.people.get(checkSchema(CreatePrivateChannelRequestSchema, body).recipient_id ?? "");
      if (person === undefined) throw new Refusal("unknownUser");
      return channelObject(dmChannel(world, person));
    },
    "POST /channels/:channel/typing": (request) => {
      world.changes.emit("change", { kind: "typing", channel: channelOf(request) });
    },
    "GET /channels/:channel/messages": (request) =>
      page(channelOf(request), request.query).map((message) => toApi(world, message)),
    "POST /channels/:channel/messages": (request) => toApi(world, post(world, channelOf(request), request)),
  };
}

/** The newest messages of a channel, or those before one, newest first. */
function page({ messages }: Channel, query: URLSearchParams): Message[] {
  const before = query.get("before");
  return [...messages.values()]
    .filter(({ id, onlyFor }) => onlyFor === undefined && (before === null || BigInt(id) < BigInt(before)))
    .toReversed()
    .slice(0, Number(query.get("limit") ?? PAGE));
}

function post(world: World, channel: Channel, { body }: RouteRequest): Message {
  const draft = checkMessage("create", body);
  const { message_reference: reference, nonce, enforce_nonce: enforced } = draft.body;
  const repliesTo = channel.messages.get(reference?.message_id ?? "");
  const lost = reference && !repliesTo && reference.fail_if_not_exists !== false;
  refuseIf([[Boolean(lost), ["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message"]]);
  const isSame = (one: Message): boolean =>
    one.nonce === nonce && one.author.id === world.bot.id && world.now() - Date.parse(one.timestamp) <= NONCE_MS;
  const earlier = enforced && nonce ? [...channel.messages.values()].find(isSame) : undefined;
  return earlier ?? createMessage(world, channel, draft, { author: world.bot, repliesTo });
}
