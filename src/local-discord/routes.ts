import * as spec from "discord-api-spec/zod";
import { number, object, optional, unknown } from "zod/mini";
import { checkMessage } from "./check-message.ts";
import { replaceCommands } from "./command.ts";
import { answer, type InteractionState, interactionType, originalOf } from "./interaction.ts";
import { createMessage, editMessage, type Message, publish, toApi } from "./message.ts";
import { checkSchema, Refusal, refuseIf } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import { type Channel, channelObject, dmChannel, type World } from "./world.ts";

/** An app that has not been started today. */
const START_LIMIT = { total: 1000, remaining: 1000, reset_after: 24 * 3_600_000, max_concurrency: 1 };
const PAGE = 50;
const NONCE_MS = 5 * 60_000;
const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;
const CHOICE_CHARACTERS = 100; // Discord's schema allows longer ones
const Choices = spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
const Callback = object({ type: number(), data: optional(unknown()) });
const callbackType = { message: 4, update: 7, choices: 8 } as const;
const { command, component, autocomplete } = interactionType;
/** By type of callback: which interactions it answers. */
const ANSWERS = new Map<number, readonly number[]>([
  [callbackType.message, [command, component]],
  [callbackType.update, [component]],
  [callbackType.choices, [autocomplete]],
]);
const MESSAGES = "/channels/:channel/messages";
const WEBHOOK = "/webhooks/:app/:token";
const ANSWER = `${WEBHOOK}/messages/:message`;

/** What can be asked of this Discord: by the bot's token, and by that of an interaction. */
export function createRoutes(world: World): Routes {
  const channelOf = ({ param }: RouteRequest): Channel => known(world.channels.get(param("channel")), "unknownChannel");
  const interactionOf = ({ param }: RouteRequest): InteractionState => {
    const interaction = known(world.interactions.get(param("token")), "unknownWebhook");
    if (interaction.outcome === undefined) throw new Refusal("unknownWebhook");
    if (world.now() - interaction.createdAt > TOKEN_MS) throw new Refusal("invalidToken");
    return interaction;
  };
  const answerOf = (request: RouteRequest) => {
    const { messageIds, channel } = interactionOf(request);
    const wanted = request.param("message");
    const id = wanted === "@original" ? messageIds[0] : messageIds.find((one) => one === wanted);
    return { channel, message: known(channel.messages.get(id ?? ""), "unknownMessage") };
  };
  return {
    "GET /gateway/bot": () => ({ url: world.gatewayUrl, shards: 1, session_start_limit: START_LIMIT }),
    "GET /applications/:app/commands": () => [...world.commands.values()],
    "PUT /applications/:app/commands": ({ body }) => replaceCommands(world, body),
    "POST /users/@me/channels": ({ body }) => {
      const { recipient_id: id } = checkSchema(spec.CreatePrivateChannelRequestSchema, body);
      return channelObject(dmChannel(world, known(world.people.get(id ?? ""), "unknownUser")));
    },
    "POST /channels/:channel/typing": (request) => {
      world.changes.emit("change", { kind: "typing", channel: channelOf(request) });
    },
    [`GET ${MESSAGES}`]: (request) => page(channelOf(request), request.query).map((message) => toApi(world, message)),
    [`POST ${MESSAGES}`]: (request) => toApi(world, post(world, channelOf(request), request)),
    "POST /interactions/:id/:token/callback": (request) => {
      const interaction = known(world.interactions.get(request.param("token")), "unknownInteraction");
      if (interaction.outcome !== undefined) throw new Refusal("alreadyAcknowledged");
      if (world.now() - interaction.createdAt > ACKNOWLEDGE_MS) throw new Refusal("unknownInteraction");
      callBack(world, interaction, request.body);
      world.changes.emit("change", { kind: "acknowledged", channel: interaction.channel });
      return request.query.get("with_response") === "true" ? callbackObject(world, interaction) : undefined;
    },
    [`POST ${WEBHOOK}`]: (request) =>
      toApi(world, answer(world, interactionOf(request), checkMessage("followUp", request.body))),
    [`GET ${ANSWER}`]: (request) => toApi(world, answerOf(request).message),
    [`PATCH ${ANSWER}`]: (request) => {
      const { channel, message } = answerOf(request);
      return toApi(world, editMessage(world, channel, checkMessage("editAnswer", request.body, message), message));
    },
    [`DELETE ${ANSWER}`]: (request) => {
      const { channel, message } = answerOf(request);
      publish(world, channel, message, "deleted");
    },
  };
}

function known<T>(found: T | undefined, refusal: ConstructorParameters<typeof Refusal>[0]): T {
  if (found === undefined) throw new Refusal(refusal);
  return found;
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

function callBack(world: World, interaction: InteractionState, body: unknown): void {
  const { type, data = {} } = checkSchema(Callback, body);
  const { act, channel, messageIds, sentAt } = interaction;
  const text = `Interactions of type ${act.type} cannot be answered with this type.`;
  refuseIf([[!ANSWERS.get(type)?.includes(act.type), ["type"], "INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE", text]]);
  const latencyMs = performance.now() - sentAt;
  const choices = type === callbackType.choices ? choicesIn(data) : [];
  if (type === callbackType.message) answer(world, interaction, checkMessage("answer", data));
  if (type === callbackType.update && act.source) {
    editMessage(world, channel, checkMessage("update", data, act.source), act.source);
    messageIds.push(act.source.id);
  }
  interaction.outcome = { type, latencyMs, choices };
}

function choicesIn(data: unknown): readonly spec.Choice[] {
  const choices = checkSchema(Choices, data, ["data"]).choices?.flatMap((one) => one ?? []) ?? [];
  const long = choices.some(({ value }) => String(value).length > CHOICE_CHARACTERS);
  refuseIf([[long, ["data", "choices"], "BASE_TYPE_MAX_LENGTH", `Must be ${CHOICE_CHARACTERS} or fewer in length.`]]);
  return choices;
}

/** What `with_response` asks for. */
function callbackObject(world: World, state: InteractionState): object {
  const { id, act, outcome } = state;
  const message = originalOf(state);
  return {
    interaction: { id, type: act.type, response_message_id: message?.id },
    resource: { type: outcome?.type, message: message && toApi(world, message) },
  };
}
