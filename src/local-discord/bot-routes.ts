import { CreatePrivateChannelRequestSchema } from "discord-api-spec/zod";
import { channelObject } from "./api-objects.ts";
import { checkCommands } from "./check-command.ts";
import { checkMessage } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import { type Command, commandKey, storeCommand } from "./command.ts";
import { type Message, toApi } from "./message.ts";
import { messageRoutes } from "./message-routes.ts";
import { createMessage } from "./message-store.ts";
import { Refusal, refuseIf } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import { type Channel, dmChannel, type World } from "./world.ts";

/** An app that has not been started today. */
const START_LIMIT = { total: 1000, remaining: 1000, reset_after: 24 * 3_600_000, max_concurrency: 1 };
const PAGE = 50;
const PAGE_MAXIMUM = 100;
const NONCE_MS = 5 * 60_000;

/** What the bot's token is good for: the gateway's address, the app's commands, channels and their messages. */
export function botRoutes(world: World): Routes {
  const { commands } = world;
  const list = (app: string): Command[] => {
    if (app !== world.applicationId) throw new Refusal("unknownApplication");
    return [...commands.values()];
  };
  const channelOf = ({ param }: RouteRequest): Channel => {
    const channel = world.channels.get(param("channel"));
    if (channel === undefined) throw new Refusal("unknownChannel");
    if (!channel.botHasAccess) throw new Refusal("missingAccess");
    return channel;
  };
  const find = (request: RouteRequest): { channel: Channel; message: Message } => {
    const channel = channelOf(request);
    const message = channel.messages.get(request.param("message"));
    if (message === undefined || message.onlyFor !== undefined) throw new Refusal("unknownMessage");
    return { channel, message };
  };
  return {
    "GET /gateway/bot": () => ({ url: world.gatewayUrl, shards: 1, session_start_limit: START_LIMIT }),
    "GET /users/@me": () => world.bot,
    "GET /applications/:app/commands": ({ param }) => list(param("app")),
    "PUT /applications/:app/commands": ({ param, body }) => {
      list(param("app"));
      const stored = checkCommands(body).map((one) => storeCommand(world, one));
      commands.clear();
      for (const command of stored) commands.set(commandKey(command), command);
      return stored;
    },
    "POST /users/@me/channels": ({ body }) => {
      const { recipient_id: id } = checkSchema(CreatePrivateChannelRequestSchema, body);
      refuseIf([[!id, ["recipient_id"], "BASE_TYPE_REQUIRED", "This field is required"]]);
      if (id === world.bot.id) throw new Refusal("cannotMessageUser");
      const person = world.people.get(id ?? "");
      if (person === undefined) throw new Refusal("unknownUser");
      return channelObject(world, dmChannel(world, person));
    },
    "GET /channels/:channel": (request) => channelObject(world, channelOf(request)),
    "POST /channels/:channel/typing": (request) => {
      world.changes.emit("change", { kind: "typing", channel: channelOf(request) });
    },
    "GET /channels/:channel/messages": (request) =>
      page(channelOf(request), request.query).map((message) => toApi(world, message)),
    "POST /channels/:channel/messages": (request) => toApi(world, post(world, channelOf(request), request)),
    ...messageRoutes(world, "/channels/:channel/messages/:message", "edit", find),
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
  const draft = checkMessage(world, "create", request);
  const { message_reference: reference, nonce, enforce_nonce: enforced } = draft.body;
  const repliesTo = channel.messages.get(reference?.message_id ?? "");
  const lost = reference && !repliesTo && reference.fail_if_not_exists !== false;
  refuseIf([[Boolean(lost), ["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message"]]);
  if (world.closedDms.has(channel.recipient?.id ?? "")) throw new Refusal("cannotMessageUser");
  const isSame = (one: Message): boolean =>
    one.nonce === nonce && one.author.id === world.bot.id && world.now() - Date.parse(one.timestamp) <= NONCE_MS;
  const earlier = enforced && nonce ? [...channel.messages.values()].find(isSame) : undefined;
  return earlier ?? createMessage(world, channel, draft, { author: world.bot, repliesTo });
}
