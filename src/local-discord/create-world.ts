import { EventEmitter } from "node:events";
import type { User } from "./message.ts";
import { createSnowflakes } from "./snowflake.ts";
import type { Change, World } from "./world.ts";

/** What a world starts with. */
export interface WorldOptions {
  /** Milliseconds since 1970; the 3 s and 15 min rules go by it. */
  readonly now?: () => number;
  /** Privileged intents switched on for the app; none if left out. */
  readonly privilegedIntents?: number;
  readonly token?: string;
  readonly botName?: string;
}

/** A world with its bot and its guild; no channels or people yet. */
export function createWorld({
  now = Date.now,
  privilegedIntents = 0,
  token,
  botName = "bot",
}: WorldOptions): World {
  const newId = createSnowflakes(now);
  const applicationId = newId();
  const changes = new EventEmitter<{ change: [Change] }>().setMaxListeners(0);
  return {
    now,
    newId,
    applicationId,
    bot: createUser(applicationId, botName, true),
    guild: { id: newId(), name: "Local guild", roleId: newId() },
    privilegedIntents,
    profiles: new Map(),
    channels: new Map(),
    dms: new Map(),
    commands: new Map(),
    commandCreations: [],
    interactions: new Map(),
    files: new Map(),
    nonces: new Map(),
    changes,
    events: new EventEmitter(),
    access: {
      token: token ?? `${Buffer.from(applicationId).toString("base64url")}.local.${newId()}`,
      origin: "",
    },
  };
}

/** A person or a bot. */
export function createUser(id: string, name: string, bot: boolean): User {
  const global_name = bot ? null : name;
  return { id, username: name, global_name, discriminator: "0", avatar: null, bot, public_flags: 0 };
}
