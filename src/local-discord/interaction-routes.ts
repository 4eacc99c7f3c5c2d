import { callBack } from "./callback.ts";
import { checkMessage } from "./check-message.ts";
import { type InteractionState, originalOf } from "./interaction.ts";
import { hasFlag, type Message, messageFlag, toApi } from "./message.ts";
import { messageRoutes } from "./message-routes.ts";
import { answer, editMessage } from "./message-store.ts";
import { Refusal } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import type { World } from "./world.ts";

const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;

/** The first answer to an interaction, and what its token is good for after that: its messages and follow-ups. */
export function interactionRoutes(world: World): Routes {
  const interactionOf = ({ param }: RouteRequest): InteractionState => {
    const interaction = world.interactions.get(param("token"));
    if (interaction === undefined || param("app") !== world.applicationId) throw new Refusal("unknownWebhook");
    if (world.now() - interaction.createdAt > TOKEN_MS) throw new Refusal("invalidToken");
    if (interaction.outcome === undefined) throw new Refusal("unknownWebhook");
    return interaction;
  };
  const find = (request: RouteRequest) => {
    const { outcome, followUpIds, channel } = interactionOf(request);
    const wanted = request.param("message");
    const own = [outcome?.messageId, ...followUpIds];
    const id = wanted === "@original" ? own[0] : own.find((one) => one === wanted);
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
      interaction.outcome = callBack(world, interaction, request);
      world.changes.emit("change", { kind: "acknowledged", channel: interaction.channel });
      return request.query.get("with_response") === "true" ? callbackObject(world, interaction) : undefined;
    },
    "POST /webhooks/:app/:token": (request) => toApi(world, followUp(world, interactionOf(request), request)),
    ...messageRoutes(world, "/webhooks/:app/:token/messages/:message", "editAnswer", find),
  };
}

/** Sends another message; the first one after a deferral takes the place of the deferred answer. */
function followUp(world: World, interaction: InteractionState, request: RouteRequest): Message {
  const original = originalOf(interaction);
  if (original && hasFlag(original, messageFlag.loading))
    return editMessage(world, interaction.channel, checkMessage(world, "editAnswer", request, original), original);
  const message = answer(world, interaction, checkMessage(world, "followUp", request), original);
  interaction.followUpIds.push(message.id);
  return message;
}

/** What `with_response` asks for. */
function callbackObject(world: World, state: InteractionState): unknown {
  const message = originalOf(state);
  const interaction = {
    id: state.id,
    type: state.act.type,
    response_message_id: message?.id,
    response_message_loading: hasFlag(message, messageFlag.loading),
    response_message_ephemeral: hasFlag(message, messageFlag.ephemeral),
  };
  return { interaction, resource: { type: state.outcome?.type, message: message && toApi(world, message) } };
}
