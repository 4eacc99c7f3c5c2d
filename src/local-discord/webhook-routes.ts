import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from "discord-api-spec/zod";
import { storeFiles } from "./attachments.ts";
import { checkMessage } from "./check-message.ts";
import { answerFlags, channelOf, createAnswer, editFlags } from "./interaction-routes.ts";
import { type InteractionState, isExpired } from "./interaction-state.ts";
import { type Message, messageFlag, messageType, toApi } from "./message.ts";
import { deleteMessage, editMessage } from "./message-store.ts";
import { refuse } from "./refusal.ts";
import { open, type Route, type RouteAnswer, type RouteRequest } from "./route.ts";
import type { World } from "./world.ts";

/** What an interaction's token is good for after the first answer: its messages and follow-ups. */
export function webhookRoutes(world: World): Route[] {
  const stateOf = ({ param }: RouteRequest): InteractionState => {
    const state = world.interactions.get(param("token"));
    if (state === undefined || param("app") !== world.applicationId) throw refuse.unknownWebhook();
    if (isExpired(state, world.now())) throw refuse.invalidToken();
    if (state.callback === undefined) throw refuse.unknownWebhook();
    return state;
  };
  const messageOf = (state: InteractionState, { param }: RouteRequest): Message => {
    const wanted = param("message");
    const id = wanted === "@original" ? state.originalId : wanted;
    const own = id !== undefined && (id === state.originalId || state.followUpIds.includes(id));
    const message = own ? channelOf(world, state).messages.get(id) : undefined;
    if (message === undefined) throw refuse.unknownMessage();
    return message;
  };
  const edit = (state: InteractionState, before: Message, request: RouteRequest): Message => {
    const schema = IncomingWebhookUpdateRequestPartialSchema;
    const check = { schema, flags: editFlags, before, fileCount: request.files.length };
    const body = checkMessage(request.body, check);
    const added = storeFiles(world, state.channelId, request.files, body.attachments);
    return editMessage(world, channelOf(world, state), before, body, added);
  };
  const followUp = (state: InteractionState, request: RouteRequest): Message => {
    const original = originalOf(world, state);
    if (original && (original.flags & messageFlag.loading) !== 0) return edit(state, original, request);
    const schema = IncomingWebhookRequestPartialSchema;
    const check = { schema, flags: answerFlags, fileCount: request.files.length };
    const body = checkMessage(request.body, check);
    const attachments = storeFiles(world, state.channelId, request.files, body.attachments);
    const type = original ? messageType.reply : messageType.default;
    const message = createAnswer(world, state, body.flags ?? 0, {
      body,
      attachments,
      type,
      repliesTo: original,
    });
    state.followUpIds.push(message.id);
    return message;
  };
  const messagePath = "/webhooks/:app/:token/messages/:message";
  return [
    open("POST", "/webhooks/:app/:token", (request) => {
      const answer = whole(followUp(stateOf(request), request));
      return request.query.get("wait") === "false" ? { status: 204 } : answer;
    }),
    open("GET", messagePath, (request) => whole(messageOf(stateOf(request), request))),
    open("PATCH", messagePath, (request) => {
      const state = stateOf(request);
      return whole(edit(state, messageOf(state, request), request));
    }),
    open("DELETE", messagePath, (request) => {
      const state = stateOf(request);
      deleteMessage(world, channelOf(world, state), messageOf(state, request));
      return { status: 204 };
    }),
  ];
}

function whole(message: Message): RouteAnswer {
  return { status: 200, body: toApi(message, () => true) };
}

function originalOf(world: World, state: InteractionState): Message | undefined {
  return state.originalId === undefined ? undefined : channelOf(world, state).messages.get(state.originalId);
}
