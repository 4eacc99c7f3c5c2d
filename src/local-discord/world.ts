import { EventEmitter } from "node:events";
import type { Command } from "./command.ts";
import type { InteractionState } from "./interaction.ts";
import { createUser, type Message, type User } from "./message.ts";

/** A text channel of the guild (type 0) or a person's direct messages with the bot (type 1). */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1;
  readonly name: string | undefined;
  readonly guildId: string | undefined;
  readonly recipient: User | undefined; // The person on the other side of a DM.
  readonly botHasAccess: boolean;
  readonly messages: Map<string, Message>;
}

/** Somebody who uses Discord. */
export type Profile = { readonly user: User; readonly locale: string; readonly acceptsDms: boolean };

/** What happened, for a page that shows it. */
export type Change =
  | { readonly kind: "created" | "edited" | "deleted"; readonly channel: Channel; readonly message: Message }
  | { readonly kind: "typing"; readonly channel: Channel }
  | { readonly kind: "acknowledged"; readonly interactionId: string }
  | { readonly kind: "online" | "offline" };

/** An event for the gateway: sent to sessions with one of `intents` (0 = to all), its data made for their intents. */
export type GatewayEvent = { name: string; intents: number; data: (intents: number) => unknown };

/** What a world starts with. */
export interface WorldOptions {
  readonly now?: () => number; // Milliseconds since 1970; the 3 s and 15 min rules go by it.
  readonly privilegedIntents?: number; // Privileged intents switched on for the app; none if left out.
  readonly token?: string;
  readonly botName?: string;
}

/** Everything there is in a local Discord. */
export type World = ReturnType<typeof createWorld>;

const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** A world with its bot and its guild; no channels or people yet. */
export function createWorld({ now = Date.now, privilegedIntents = 0, token, botName = "bot" }: WorldOptions) {
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
    bot: createUser(applicationId, botName, true),
    guild: { id: newId(), name: "Local guild" },
    privilegedIntents,
    profiles: new Map<string, Profile>(),
    channels: new Map<string, Channel>(),
    dms: new Map<string, Channel>(), // DM channels by person.
    commands: new Map<string, Command>(), // Keyed by `commandKey`.
    interactions: new Map<string, InteractionState>(), // Keyed by token.
    nonces: new Map<string, { readonly messageId: string; readonly at: number }>(),
    changes: new EventEmitter<{ change: [Change] }>().setMaxListeners(0),
    events: new EventEmitter<{ event: [GatewayEvent] }>(),
    /** What lets the bot in: its token, the server's URLs (known once it listens), the sessions it may start. */
    access: {
      token: token ?? `${btoa(applicationId)}.local.${newId()}`,
      origin: "",
      gatewayUrl: "",
      limit: { remaining: 1000, resetAfterMs: 24 * 3_600_000 },
    },
  };
}

/** The DM channel of a person, made if there is none yet. */
export function dmChannel(world: World, recipient: User): Channel {
  const channel = world.dms.get(recipient.id) ?? addChannel(world, { recipient });
  world.dms.set(recipient.id, channel);
  return channel;
}

type ChannelOptions = { recipient?: User; name?: string; botHasAccess?: boolean };

/** Adds a channel; without a recipient it is a text channel of the guild. */
export function addChannel(world: World, { recipient, name, botHasAccess = true }: ChannelOptions): Channel {
  const type = recipient ? 1 : 0;
  const guildId = recipient ? undefined : world.guild.id;
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
