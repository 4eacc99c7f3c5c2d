import type { EventEmitter } from "node:events";
import type { Command } from "./command.ts";
import type { InteractionState } from "./interaction-state.ts";
import type { Message, User } from "./message.ts";

/** A text channel of the guild (type 0) or a person's direct messages with the bot (type 1). */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1;
  readonly name: string | undefined;
  readonly guildId: string | undefined;
  /** The person on the other side of a DM. */
  readonly recipient: User | undefined;
  readonly botHasAccess: boolean;
  readonly messages: Map<string, Message>;
}

/** Somebody who uses Discord. */
export interface Profile {
  readonly user: User;
  readonly locale: string;
  readonly acceptsDms: boolean;
}

/** What happened, for a page that shows it. */
export type Change =
  | { readonly kind: "created" | "edited" | "deleted"; readonly channel: Channel; readonly message: Message }
  | { readonly kind: "typing"; readonly channel: Channel }
  | { readonly kind: "acknowledged"; readonly interactionId: string }
  | { readonly kind: "online" | "offline" };

/** An event for the gateway: sent to sessions with one of `intents` (0 = to all), its data made for their intents. */
export interface GatewayEvent {
  readonly name: string;
  readonly intents: number;
  readonly data: (intents: number) => unknown;
}

/** Everything there is in a local Discord. */
export interface World {
  readonly now: () => number;
  readonly newId: () => string;
  readonly applicationId: string;
  readonly bot: User;
  readonly guild: { readonly id: string; readonly name: string; readonly roleId: string };
  /** Privileged intents switched on for the app. */
  readonly privilegedIntents: number;
  readonly profiles: Map<string, Profile>;
  readonly channels: Map<string, Channel>;
  /** DM channels by person. */
  readonly dms: Map<string, Channel>;
  /** Keyed by guild id, "" for global ones. */
  readonly commands: Map<string, readonly Command[]>;
  /** When commands were created that did not exist, for the daily limit. */
  readonly commandCreations: number[];
  readonly interactions: Map<string, InteractionState>;
  /** Uploaded files by the path of their URL. */
  readonly files: Map<string, Blob>;
  readonly nonces: Map<string, { readonly messageId: string; readonly at: number }>;
  readonly changes: EventEmitter<{ change: [Change] }>;
  readonly events: EventEmitter<{ event: [GatewayEvent] }>;
  /** The valid token and the URL of the server, known once it listens. */
  readonly access: { token: string; origin: string };
}

/** A person of this world; throws for an unknown id. */
export function profileOf(world: World, userId: string): Profile {
  const profile = world.profiles.get(userId);
  if (profile === undefined) throw new Error(`no person has the id ${userId}`);
  return profile;
}

/** The DM channel of a person, made if there is none yet. */
export function dmChannel(world: World, recipient: User): Channel {
  const channel = world.dms.get(recipient.id) ?? addChannel(world, { type: 1, recipient });
  world.dms.set(recipient.id, channel);
  return channel;
}

/** Adds a channel; without a recipient it is a text channel of the guild. */
export function addChannel(
  world: World,
  {
    type,
    recipient,
    name,
    botHasAccess = true,
  }: { type: 0 | 1; recipient?: User; name?: string; botHasAccess?: boolean },
): Channel {
  const guildId = type === 0 ? world.guild.id : undefined;
  const channel: Channel = {
    id: world.newId(),
    type,
    name,
    guildId,
    recipient,
    botHasAccess,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}
