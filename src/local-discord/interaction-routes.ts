import { callBack } from "./callback.ts";
import { checkMessage } from "./check-message.ts";
import { type InteractionState, originalOf } from "./interaction.ts";
import { toApi } from "./message.ts";
import { answer, editMessage, publish } from "./message-store.ts";
import { Refusal } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import type { World } from "./world.ts";

const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;
const MESSAGE = "/webhooks/:app/:token/messages/:message";

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
      interaction.outcome = callBack(world, interaction, request.body);
      world.changes.emit("change", { kind: "acknowledged", channel: interaction.channel });
      return request.query.get("with_response") === "true" ? callbackObject(world, interaction) : undefined;
    },
    "POST /webhooks/:app/:token": (request) =>
      toApi(world, answer(world, interactionOf(request), checkMessage("followUp", request.body))),
    [`GET ${MESSAGE}`]: (request) => toApi(world, find(request).message),
    [`PATCH ${MESSAGE}`]: (request) => {
      const { channel, message } = find(request);
      const draft = checkMessage("editAnswer", request.body, message);
      return toApi(world, editMessage(world, channel, draft, message));
    },
    [`DELETE ${MESSAGE}`]: (request) => {
      const { channel, message } = find(request);
      publish(world, channel, message, "deleted");
    },
  };
}

/** What `with_response` asks for. */
function callbackObject(world: World, state: InteractionState): unknown {
  const { id, act, outcome } = state;
  const message = originalOf(state);
  return {
    interaction: { id, type: act.type, response_message_id: message?.id },
    resource: { type: outcome?.type, message: message && toApi(world, message) },
  };
}
