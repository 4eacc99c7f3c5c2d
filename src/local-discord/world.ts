import { EventEmitter } from "node:events";
import type { Command } from "./command.ts";
import type { Session } from "./gateway.ts";
import type { InteractionState } from "./interaction.ts";
import type { Message } from "./message.ts";
import type { Fault, LogEntry } from "./rest-server.ts";

/** A text channel of the guild (type 0) or a person's direct messages with the bot (type 1). */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1;
  readonly guildId?: string;
  readonly recipient?: User; // The person on the other side of a DM.
  readonly messages: Map<string, Message>;
}

/** What happened, for a page that shows it. */
export interface Change {
  readonly kind: "created" | "edited" | "deleted" | "typing" | "acknowledged" | "commands" | "online" | "offline";
  readonly channel?: Channel;
}

/** Everything there is in a local Discord. */
export type World = ReturnType<typeof createWorld>;

const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** A world with its bot and its guild; no channels or people yet. */
export function createWorld(now: () => number) {
  let counter = 0n;
  /** An id as Discord makes them: ms since 2015 in the upper bits, a counter in the lower 22. */
  const newId = (): string => {
    counter = (counter + 1n) & 0x3fffffn;
    return String((BigInt(Math.trunc(now()) - DISCORD_EPOCH_MS) << 22n) | counter);
  };
  const applicationId = newId();
  return {
    now,
    newId,
    applicationId,
    bot: createUser(applicationId, "bot", true),
    guildId: newId(),
    people: new Map<string, User>(),
    channels: new Map<string, Channel>(),
    commands: new Map<string, Command>(), // Keyed by `commandKey`.
    interactions: new Map<string, InteractionState>(), // Keyed by token.
    changes: new EventEmitter<{ change: [Change] }>().setMaxListeners(0),
    requests: new Array<LogEntry>(),
    faults: new Array<Fault & { times: number }>(),
    sessions: new Map<string, Session>(), // Of the gateway.
    token: `${btoa(applicationId)}.local.${newId()}`, // The bot's.
    gatewayUrl: "", // Known once the server listens.
  };
}

/** Adds a channel; without a recipient it is a text channel of the guild. */
export function addChannel({ channels, newId, guildId }: World, recipient?: User): Channel {
  const kind = recipient ? ({ type: 1, recipient } as const) : ({ type: 0, guildId } as const);
  const channel = { id: newId(), ...kind, messages: new Map<string, Message>() };
  channels.set(channel.id, channel);
  return channel;
}

/** The DM channel of a person, made if there is none yet. */
export function dmChannel(world: World, recipient: User): Channel {
  const open = [...world.channels.values()].find((channel) => channel.recipient?.id === recipient.id);
  return open ?? addChannel(world, recipient);
}

/** What `look` finds, now or after one of the changes to come; rejects after so many real ms. */
export function waitFor<T>({ changes }: World, look: () => T | undefined, timeoutMs: number, what: string) {
  return new Promise<T>((resolve, reject) => {
    const end = (): void => void changes.off("change", listener);
    const timer = setTimeout(() => {
      end();
      reject(new Error(`no ${what} after ${timeoutMs} ms`));
    }, timeoutMs);
    const listener = (): void => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(timer);
      end();
      resolve(found);
    };
    changes.on("change", listener);
    listener();
  });
}

/** A user object as Discord sends it. */
export type User = ReturnType<typeof createUser>;

/** A person or a bot. */
export function createUser(id: string, name: string, bot: boolean) {
  return { id, username: name, global_name: bot ? null : name, discriminator: "0", avatar: null, bot };
}

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS. */
export const permissions = String([10n, 11n, 14n, 15n, 16n, 31n].reduce((sum, bit) => sum | (1n << bit), 0n));

/** A guild member's own fields: all members here are alike. */
export const member = { roles: [], joined_at: "2024-01-01T00:00:00.000000+00:00", deaf: false, mute: false, flags: 0 };

/** A channel as the API shows it. */
export function channelObject({ id, type, guildId, recipient, messages }: Channel): object {
  const shared = { id, type, last_message_id: [...messages.keys()].at(-1) ?? null, flags: 0 };
  return recipient
    ? { ...shared, recipients: [recipient] }
    : { ...shared, guild_id: guildId, name: "general", position: 0, permission_overwrites: [] };
}

/** The guild, with its channels. */
export function guildObject({ guildId: id, bot, channels }: World): object {
  const roles = [{ id, name: "@everyone", color: 0, position: 0, permissions, flags: 0 }];
  const own = [...channels.values()].filter(({ guildId }) => guildId === id).map(channelObject);
  const members = [{ ...member, user: bot }];
  return { id, name: "Local guild", unavailable: false, features: [], roles, channels: own, members };
}
