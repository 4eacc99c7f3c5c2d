import type { Component } from "discord-api-spec/zod";
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
  readonly attachments: readonly []; // Files are accepted, but not kept.
  readonly embeds: readonly unknown[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly nonce?: string | number | undefined;
  readonly webhook_id?: string;
  readonly message_reference?: unknown;
  readonly pings: Readonly<{ users: readonly string[]; roles: readonly string[]; everyone: boolean }>;
  readonly onlyFor?: string | undefined; // The only person who sees it, if it is ephemeral.
}

/** Message flags by name. */
export const messageFlag = { ephemeral: 1 << 6, componentsV2: 1 << 15 };

/** Message types by name. */
export const messageType = { default: 0, reply: 19, command: 20 } as const;

/** The message as an app without privileged intents gets it: in a guild without content, unless it concerns the app. */
export function toApi({ channels, bot }: World, { pings: _pings, onlyFor: _onlyFor, ...shown }: Message) {
  const isDirect = channels.get(shown.channel_id)?.type === 1;
  const seesContent = isDirect || [shown.author, ...shown.mentions].some(({ id }) => id === bot.id);
  return seesContent ? shown : { ...shown, content: "", embeds: [], components: [] };
}

/** A person or a bot. */
export function createUser(id: string, name: string, bot: boolean) {
  return { id, username: name, global_name: bot ? null : name, discriminator: "0", avatar: null, bot };
}
