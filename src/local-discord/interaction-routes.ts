import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
} from "discord-api-spec/zod";
import { storeFiles } from "./attachments.ts";
import { checkCallback, checkChoices, checkDeferral, checkModal } from "./check-callback.ts";
import { checkMessage } from "./check-message.ts";
import { type Callback, callbackType, type InteractionState, isTooLate } from "./interaction-state.ts";
import { type Message, messageFlag, toApi } from "./message.ts";
import { createMessage, editMessage } from "./message-store.ts";
import { refuse } from "./refusal.ts";
import { open, type Route, type RouteAnswer, type RouteRequest } from "./route.ts";
import { type Channel, type World } from "./world.ts";

/** Flags that a new message from an interaction may set. */
export const answerFlags =
  messageFlag.suppressEmbeds |
  messageFlag.ephemeral |
  messageFlag.suppressNotifications |
  messageFlag.componentsV2;
/** Flags that an edit by an interaction may set. */
export const editFlags = messageFlag.suppressEmbeds | messageFlag.componentsV2;

/** The first answer to an interaction. */
export function interactionRoutes(world: World): Route[] {
  const handle = (request: RouteRequest): RouteAnswer => {
    const state = world.interactions.get(request.param("token"));
    if (state === undefined || state.id !== request.param("id")) throw refuse.unknownInteraction();
    if (state.callback !== undefined) throw refuse.alreadyAcknowledged();
    if (isTooLate(state, world.now())) throw refuse.unknownInteraction();
    const callback = checkCallback(state, request.body);
    const message = carryOut(world, state, callback, request);
    state.callback = callback;
    state.latencyMs = performance.now() - state.sentAt;
    state.originalId = message?.id;
    state.onAnswer?.(callback);
    world.changes.emit("change", { kind: "acknowledged", interactionId: state.id });
    if (request.query.get("with_response") !== "true") return { status: 204 };
    return { status: 200, body: callbackObject(state, callback, message) };
  };
  return [open("POST", "/interactions/:id/:token/callback", handle)];
}

/** The channel of an interaction. */
export function channelOf(world: World, state: InteractionState): Channel {
  const channel = world.channels.get(state.channelId);
  if (channel === undefined) throw refuse.unknownChannel();
  return channel;
}

/** Stores a message that answers an interaction. `flags` are its own, EPHEMERAL among them. */
export function createAnswer(
  world: World,
  state: InteractionState,
  flags: number,
  draft: Pick<Parameters<typeof createMessage>[2], "body" | "attachments" | "type" | "repliesTo">,
): Message {
  const onlyFor = flags & messageFlag.ephemeral ? state.userId : undefined;
  const extra = {
    interaction_metadata: state.metadata,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
  };
  return createMessage(world, channelOf(world, state), {
    ...draft,
    author: world.bot,
    flags,
    onlyFor,
    viaWebhook: true,
    extra,
  });
}

function carryOut(
  world: World,
  state: InteractionState,
  { type, data }: Callback,
  { body, files }: RouteRequest,
): Message | undefined {
  const channel = channelOf(world, state);
  const source = state.sourceId === undefined ? undefined : channel.messages.get(state.sourceId);
  switch (type) {
    case callbackType.message: {
      const schema = IncomingWebhookInteractionRequestSchema;
      const check = { schema, flags: answerFlags, fileCount: files.length, at: ["data"] };
      const checked = checkMessage(data ?? {}, check);
      const attachments = storeFiles(world, channel.id, files, checked.attachments);
      return createAnswer(world, state, checked.flags ?? 0, {
        body: checked,
        attachments,
        type: state.messageType,
      });
    }
    case callbackType.deferMessage:
      return createAnswer(world, state, checkDeferral(body) | messageFlag.loading, {
        body: {},
        type: state.messageType,
      });
    case callbackType.update: {
      if (source === undefined) throw refuse.unknownMessage();
      const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
      const check = { schema, flags: editFlags, before: source, fileCount: files.length, at: ["data"] };
      const checked = checkMessage(data ?? {}, check);
      const added = storeFiles(world, channel.id, files, checked.attachments);
      return editMessage(world, channel, source, checked, added);
    }
    case callbackType.choices:
      checkChoices(data, state.focusedType);
      return undefined;
    case callbackType.modal:
      state.modal = checkModal(body);
      return undefined;
    default:
      return source;
  }
}

function callbackObject(state: InteractionState, { type }: Callback, message: Message | undefined): unknown {
  const flags = message?.flags ?? 0;
  const shown = message && toApi(message, () => true);
  return {
    interaction: {
      id: state.id,
      type: state.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (flags & messageFlag.loading) !== 0,
            response_message_ephemeral: (flags & messageFlag.ephemeral) !== 0,
          }
        : {}),
    },
    ...(type === callbackType.choices ? {} : { resource: { type, ...(shown ? { message: shown } : {}) } }),
  };
}
