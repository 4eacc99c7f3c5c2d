import type { Component } from "discord-api-spec/zod";
import { intent } from "./intents.ts";
import type { World } from "./world.ts";

/** A user object as Discord sends it. */
export type User = ReturnType<typeof createUser>;

/** A message of Discord's API, unchangeable: an edit puts another one in its place. The last two fields are our own. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly { readonly id: string }[]; // Their bytes are not kept.
  readonly embeds: readonly unknown[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly nonce?: string | number | undefined;
  readonly webhook_id?: string;
  readonly message_reference?: unknown;
  readonly pings: Readonly<{ users: readonly string[]; roles: readonly string[]; everyone: boolean }>;
  readonly onlyFor?: string | undefined; // The only person who sees it, if it is ephemeral.
}

/** Discord's limit for one file, in bytes. */
export const fileBytes = 10 * 1024 * 1024;

/** Message flags by name. */
export const messageFlag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  componentsV2: 1 << 15,
};

/** Whether a message is there and has this flag. */
export function hasFlag(message: Message | undefined, flag: number): boolean {
  return ((message?.flags ?? 0) & flag) !== 0;
}

/** Message types by name. */
export const messageType = { default: 0, reply: 19, slash: 20, menu: 23 } as const;

/** The message as an app with these intents receives it: without content in guilds, unless it concerns the app. */
export function toApi(world: World, message: Message, intents = world.privilegedIntents) {
  const { pings: _pings, onlyFor: _onlyFor, ...shown } = message;
  const seesContent =
    (intents & intent.messageContent) !== 0 ||
    world.channels.get(message.channel_id)?.type === 1 ||
    [message.author, ...message.mentions].some(({ id }) => id === world.bot.id);
  return seesContent ? shown : { ...shown, content: "", embeds: [], attachments: [], components: [] };
}

/** A person or a bot. */
export function createUser(id: string, name: string, bot: boolean) {
  return { id, username: name, global_name: bot ? null : name, discriminator: "0", avatar: null, bot };
}
