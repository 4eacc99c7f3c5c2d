import { callbackType, checkCallback, checkChoices, checkDeferral, checkModal } from "./check-callback.ts";
import { checkMessage } from "./check-message.ts";
import type { Callback, InteractionState } from "./interaction.ts";
import { type Message, messageFlag, messageType, toApi } from "./message.ts";
import { type Draft, overlay } from "./message-body.ts";
import { createMessage, deleteMessage, editMessage, type Origin } from "./message-store.ts";
import type { Sent } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import type { World } from "./world.ts";

const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;

/** The first answer to an interaction, and what its token is good for after that: its messages and follow-ups. */
export function interactionRoutes(world: World): Routes {
  const stateOf = ({ param }: RouteRequest): InteractionState => {
    const state = world.interactions.get(param("token"));
    if (state === undefined || param("app") !== world.applicationId) throw refusal("unknownWebhook");
    if (world.now() - state.createdAt > TOKEN_MS) throw refusal("invalidToken");
    if (state.callback === undefined) throw refusal("unknownWebhook");
    return state;
  };
  const placeOf = (request: RouteRequest): { state: InteractionState; message: Message } => {
    const state = stateOf(request);
    const wanted = request.param("message");
    const id = wanted === "@original" ? state.originalId : wanted;
    const own = id !== undefined && [state.originalId, ...state.followUpIds].includes(id);
    const message = own ? state.channel.messages.get(id) : undefined;
    if (message === undefined) throw refusal("unknownMessage");
    return { state, message };
  };
  const edit = ({ channel }: InteractionState, before: Message, request: RouteRequest): Message =>
    editMessage(world, channel, checkMessage("editAnswer", request, before), before);
  const followUp = (state: InteractionState, request: RouteRequest): Message => {
    const original = state.channel.messages.get(state.originalId ?? "");
    if (original && (original.flags & messageFlag.loading) !== 0) return edit(state, original, request);
    const type = original ? messageType.reply : messageType.default;
    const message = answer(world, state, checkMessage("followUp", request), { type, repliesTo: original });
    state.followUpIds.push(message.id);
    return message;
  };
  return {
    "POST /interactions/:id/:token/callback": (request) => {
      const state = world.interactions.get(request.param("token"));
      if (state === undefined || state.id !== request.param("id")) throw refusal("unknownInteraction");
      if (state.callback !== undefined) throw refusal("alreadyAcknowledged");
      if (world.now() - state.createdAt > ACKNOWLEDGE_MS) throw refusal("unknownInteraction");
      const callback = checkCallback(state, request.body);
      const message = carryOut(world, state, callback, request);
      state.callback = callback;
      state.latencyMs = performance.now() - state.sentAt;
      state.originalId = message?.id;
      world.changes.emit("change", { kind: "acknowledged", interactionId: state.id });
      const wanted = request.query.get("with_response") === "true";
      return wanted ? callbackObject(world, state, callback, message) : undefined;
    },
    "POST /webhooks/:app/:token": (request) => {
      const message = followUp(stateOf(request), request);
      return request.query.get("wait") === "false" ? undefined : toApi(world, message);
    },
    "GET /webhooks/:app/:token/messages/:message": (request) => toApi(world, placeOf(request).message),
    "PATCH /webhooks/:app/:token/messages/:message": (request) => {
      const { state, message } = placeOf(request);
      return toApi(world, edit(state, message, request));
    },
    "DELETE /webhooks/:app/:token/messages/:message": (request) => {
      const { state, message } = placeOf(request);
      deleteMessage(world, state.channel, message);
    },
  };
}

/** Does what a callback asks for; returns the message that it made or changed. */
function carryOut(world: World, state: InteractionState, { type, data }: Callback, sent: Sent) {
  const source = state.channel.messages.get(state.act.source?.id ?? "");
  const request = { body: data ?? {}, files: sent.files };
  switch (type) {
    case callbackType.message:
      return answer(world, state, checkMessage("answer", request));
    case callbackType.deferMessage:
      return answer(world, state, overlay({ flags: checkDeferral(data) | messageFlag.loading }));
    case callbackType.update:
      if (source === undefined) throw refusal("unknownMessage");
      return editMessage(world, state.channel, checkMessage("update", request, source), source);
    case callbackType.choices:
      checkChoices(data, state.act.focusedType);
      return undefined;
    case callbackType.modal:
      state.modal = checkModal(sent.body);
      return undefined;
    default:
      return source;
  }
}

function answer(world: World, state: InteractionState, draft: Draft, origin: Partial<Origin> = {}): Message {
  const { id, user, act, channel } = state;
  const owners = { 0: channel.guildId ?? "0" };
  const metadata = { id, type: act.type, user, authorizing_integration_owners: owners };
  return createMessage(world, channel, draft, {
    type: act.answerType ?? messageType.reply,
    ...origin,
    author: world.bot,
    onlyFor: draft.flags & messageFlag.ephemeral ? user.id : undefined,
    extra: { interaction_metadata: metadata, webhook_id: world.applicationId },
  });
}

/** What `with_response` asks for. */
function callbackObject(world: World, { id, act }: InteractionState, { type }: Callback, message?: Message) {
  const flags = message?.flags ?? 0;
  const interaction = {
    id,
    type: act.type,
    response_message_id: message?.id,
    response_message_loading: (flags & messageFlag.loading) !== 0,
    response_message_ephemeral: (flags & messageFlag.ephemeral) !== 0,
  };
  return { interaction, resource: { type, message: message && toApi(world, message) } };
}
