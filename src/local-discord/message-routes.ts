import { checkMessage, type MessageKind } from "./check-message.ts";
import { type Message, toApi } from "./message.ts";
import { editMessage, publish } from "./message-store.ts";
import { Refusal } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import type { Channel, World } from "./world.ts";

/** Finds the message that a request is about, or throws why not. */
type Find = (request: RouteRequest) => { channel: Channel; message: Message };

/** What can be done with a message that is there: by the bot as a user, or by the token of an interaction. */
export function messageRoutes(world: World, path: string, kind: MessageKind, find: Find): Routes {
  return {
    [`GET ${path}`]: (request) => toApi(world, find(request).message),
    [`PATCH ${path}`]: (request) => {
      const { channel, message } = find(request);
      const draft = checkMessage(world, kind, request, message);
      if (message.author.id !== world.bot.id) throw new Refusal("otherAuthor");
      return toApi(world, editMessage(world, channel, draft, message));
    },
    [`DELETE ${path}`]: (request) => {
      const { channel, message } = find(request);
      publish(world, channel, message, "deleted");
    },
  };
}
