import {
  type Choice,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema as Choices,
} from "discord-api-spec/zod";
import { number, object, optional, unknown } from "zod/mini";
import { checkMessage } from "./check-message.ts";
import { answer, type InteractionState, interactionType, originalOf } from "./interaction.ts";
import { editMessage, publish, toApi } from "./message.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import { checkSchema, Refusal, refuseIf } from "./refusal.ts";
import type { World } from "./world.ts";

const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;
const CHOICE_CHARACTERS = 100; // Discord's schema allows longer ones
const MESSAGE = "/webhooks/:app/:token/messages/:message";
const Callback = object({ type: number(), data: optional(unknown()) });
const callbackType = { message: 4, update: 7, choices: 8 } as const;
const { command, component, autocomplete } = interactionType;
/** By type of callback: which interactions it answers. */
const ANSWERS = new Map<number, readonly number[]>([
  [callbackType.message, [command, component]],
  [callbackType.update, [component]],
  [callbackType.choices, [autocomplete]],
]);

/** The first answer to an interaction, and what its token is good for after that: its messages and follow-ups. */
export function interactionRoutes(world: World): Routes {
  const interactionOf = ({ param }: RouteRequest): InteractionState => {
    const interaction = world.interactions.get(param("token"));
    if (interaction?.outcome === undefined) throw new Refusal("unknownWebhook");
    if (world.now() - interaction.createdAt > TOKEN_MS) throw new Refusal("invalidToken");
    return interaction;
  };
  const find = (request: RouteRequest) => {
    const { messageIds, channel } = interactionOf(request);
    const wanted = request.param("message");
    const id = wanted === "@original" ? messageIds[0] : messageIds.find((one) => one === wanted);
    const message = channel.messages.get(id ?? "");
    if (message === undefined) throw new Refusal("unknownMessage");
    return { channel, message };
  };
  return {
    "POST /interactions/:id/:token/callback": (request) => {
      const interaction = world.interactions.get(request.param("token"));
      if (interaction?.id !== request.param("id")) throw new Refusal("unknownInteraction");
      if (interaction.outcome !== undefined) throw new Refusal("alreadyAcknowledged");
      if (world.now() - interaction.createdAt > ACKNOWLEDGE_MS) throw new Refusal("unknownInteraction");
      callBack(world, interaction, request.body);
      world.changes.emit("change", { kind: "acknowledged", channel: interaction.channel });
      return request.query.get("with_response") === "true" ? callbackObject(world, interaction) : undefined;
    },
    "POST /webhooks/:app/:token": (request) =>
      toApi(world, answer(world, interactionOf(request), checkMessage("followUp", request.body))),
    [`GET ${MESSAGE}`]: (request) => toApi(world, find(request).message),
    [`PATCH ${MESSAGE}`]: (request) => {
      const { channel, message } = find(request);
      return toApi(world, editMessage(world, channel, checkMessage("editAnswer", request.body, message), message));
    },
    [`DELETE ${MESSAGE}`]: (request) => {
      const { channel, message } = find(request);
      publish(world, channel, message, "deleted");
    },
  };
}

/** Carries out a callback, if it is one that the interaction allows. */
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

function choicesIn(data: unknown): readonly Choice[] {
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
