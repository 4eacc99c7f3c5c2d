import type { EventEmitter } from "node:events";
import type { AddressInfo } from "node:net";
import { applicationRoutes, type SessionStartLimit } from "./application-routes.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import type { Command } from "./command.ts";
import { createUser, createWorld, type WorldOptions } from "./create-world.ts";
import { createFaults, type Fault } from "./fault.ts";
import { createGateway, type GatewayControls } from "./gateway.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import type { Message } from "./message.ts";
import { createPerson, type Person } from "./person.ts";
import { createRestServer, type LogEntry } from "./rest-server.ts";
import { waitFor } from "./wait-for.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import { addChannel, type Change, type Channel } from "./world.ts";

/** How a local Discord is set up. */
export interface LocalDiscordOptions extends WorldOptions {
  /** 0 = any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly heartbeatMs?: number;
}

/** A Discord of one's own: one guild with one text channel, two people, and the bot that logs in. */
export interface LocalDiscord {
  /** For the `rest.api` option of discord.js. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly channel: Channel;
  readonly people: readonly [Person, Person];
  readonly addPerson: (name: string, options?: { locale?: string; acceptsDms?: boolean }) => Person;
  /** Another text channel; the bot may be shut out of it (50001). */
  readonly addChannel: (name: string, options?: { botHasAccess?: boolean }) => Channel;
  readonly commands: () => readonly Command[];
  /** The bot's next message in a channel; with `after` an id, one that is already there counts. */
  readonly nextMessage: (
    channel: Channel,
    options?: { after?: string; timeoutMs?: number },
  ) => Promise<Message>;
  readonly online: (timeoutMs?: number) => Promise<void>;
  readonly messages: (channel: Channel, viewer: Person) => Message[];
  readonly requests: () => readonly LogEntry[];
  /** Everything that was refused: "METHOD path: code message". */
  readonly problems: () => string[];
  /** Emits "change" when a message is created, edited or deleted, somebody types, the bot comes or goes. */
  readonly changes: EventEmitter<{ change: [Change] }>;
  /** Makes requests fail; returns what takes the fault back. */
  readonly fault: (fault: Fault) => () => void;
  readonly gateway: GatewayControls;
  readonly sessionStartLimit: SessionStartLimit;
  /** From now on the token is invalid: 401 and close 4004. */
  readonly revokeToken: () => void;
  readonly stop: () => Promise<void>;
}

const HEARTBEAT_MS = 41_250;
const DAY_MS = 24 * 3_600_000;

/** Starts a Discord on loopback. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { port = 0, host = "127.0.0.1", heartbeatMs = HEARTBEAT_MS } = options;
  const world = createWorld(options);
  const { token } = world.access;
  const requests: LogEntry[] = [];
  const faults = createFaults();
  const limit: SessionStartLimit = { remaining: 1000, resetAfterMs: DAY_MS };
  const channel = addChannel(world, { type: 0, name: "general" });
  const addPerson: LocalDiscord["addPerson"] = (name, { locale = "en-US", acceptsDms = true } = {}) => {
    const user = createUser(world.newId(), name, false);
    world.profiles.set(user.id, { user, locale, acceptsDms });
    return createPerson(world, user.id);
  };
  const people = [addPerson("alice"), addPerson("bob")] as const;
  const gateway = createGateway(world, { heartbeatMs, limit });
  const routes = [
    ...applicationRoutes(world, limit),
    ...commandRoutes(world),
    ...interactionRoutes(world),
    ...webhookRoutes(world),
    ...channelRoutes(world),
  ];
  const server = createRestServer(world, { routes, faults, log: (entry) => requests.push(entry) });
  server.on("upgrade", gateway.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  world.access.origin = `http://${host}:${portOf(server.address())}`;
  return {
    apiUrl: `${world.access.origin}/api`,
    token,
    applicationId: world.applicationId,
    botId: world.bot.id,
    guildId: world.guild.id,
    channel,
    people,
    addPerson,
    addChannel: (name, more) => addChannel(world, { type: 0, name, ...more }),
    commands: () => [...world.commands.values()].flat(),
    nextMessage: (channel, { after, timeoutMs = 5000 } = {}) => {
      const start = BigInt(after ?? world.newId());
      const look = (): Message | undefined =>
        [...channel.messages.values()].find(
          ({ id, author }) => author.id === world.bot.id && BigInt(id) > start,
        );
      return waitFor(world, look, timeoutMs, "message from the bot");
    },
    online: async (timeoutMs = 5000) => {
      await waitFor(world, () => gateway.controls.isOnline() || undefined, timeoutMs, "session of the bot");
    },
    messages: (channel, viewer) => viewer.sees(channel),
    requests: () => requests,
    problems: () =>
      requests.flatMap(({ method, path, problems }) =>
        problems.map((problem) => `${method} ${path}: ${problem}`),
      ),
    changes: world.changes,
    fault: faults.add,
    gateway: gateway.controls,
    sessionStartLimit: limit,
    revokeToken: () => {
      world.access.token = world.newId();
      gateway.controls.close(4004);
    },
    stop: async () => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}
