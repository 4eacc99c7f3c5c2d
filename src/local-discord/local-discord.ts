import { once } from "node:events";
import { applicationRoutes } from "./application-routes.ts";
import { channelRoutes } from "./channel-routes.ts";
import { createFaults } from "./fault.ts";
import { createGateway } from "./gateway.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { createUser, type Message } from "./message.ts";
import { createPerson, type Person } from "./person.ts";
import { createRestServer, type LogEntry } from "./rest-server.ts";
import { waitFor } from "./wait-for.ts";
import { addChannel, type Channel, createWorld, type WorldOptions } from "./world.ts";

/** How a local Discord is set up; port 0 = any free one. */
export type LocalDiscordOptions = WorldOptions & { port?: number; host?: string; heartbeatMs?: number };

/** A Discord of one's own: one guild with one text channel, two people, and the bot that logs in. */
export type LocalDiscord = Awaited<ReturnType<typeof startLocalDiscord>>;

const HEARTBEAT_MS = 41_250;
const TIMEOUT_MS = 5000;

/** Starts a Discord on loopback. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}) {
  const { port = 0, host = "127.0.0.1", heartbeatMs = HEARTBEAT_MS } = options;
  const world = createWorld(options);
  const { token, limit } = world.access;
  const requests: LogEntry[] = [];
  const faults = createFaults();
  const channel = addChannel(world, { name: "general" });
  const addPerson = (name: string, { locale = "en-US", acceptsDms = true } = {}) => {
    const profile = { user: createUser(world.newId(), name, false), locale, acceptsDms };
    world.profiles.set(profile.user.id, profile);
    return createPerson(world, profile);
  };
  const routes = { ...applicationRoutes(world), ...interactionRoutes(world), ...channelRoutes(world) };
  const server = createRestServer(world, routes, faults, requests);
  const gateway = createGateway(world, server, heartbeatMs);
  await once(server.listen(port, host), "listening");
  const address = server.address();
  if (typeof address === "string" || address === null) throw new Error("a local Discord needs a TCP port");
  world.access.origin = `http://${host}:${address.port}`;
  world.access.gatewayUrl = `ws://${host}:${address.port}/gateway`;
  return {
    apiUrl: `${world.access.origin}/api`, // For the `rest.api` option of discord.js.
    token,
    applicationId: world.applicationId,
    botId: world.bot.id,
    guildId: world.guild.id,
    channel,
    people: [addPerson("alice"), addPerson("bob")] as const,
    addPerson,
    /** Another text channel; the bot may be shut out of it (50001). */
    addChannel: (name: string, more: { botHasAccess?: boolean } = {}) => addChannel(world, { name, ...more }),
    commands: () => [...world.commands.values()],
    messages: (channel: Channel, viewer: Person) => viewer.sees(channel),
    /** The bot's next message in a channel; with `after` an id, one that is already there counts. */
    nextMessage: (where: Channel, { after = world.newId(), timeoutMs = TIMEOUT_MS } = {}) => {
      const bots = (): Message[] => [...where.messages.values()].filter((one) => one.author.id === world.bot.id);
      const look = (): Message | undefined => bots().find(({ id }) => BigInt(id) > BigInt(after));
      return waitFor(world, look, timeoutMs, "message from the bot");
    },
    online: async (timeoutMs = TIMEOUT_MS): Promise<void> => {
      await waitFor(world, () => gateway.controls.isOnline() || undefined, timeoutMs, "session of the bot");
    },
    requests: (): readonly LogEntry[] => requests,
    /** Everything that was refused: "METHOD path: code message". */
    problems: () =>
      requests.flatMap(({ method, path, problems }) => problems.map((one) => `${method} ${path}: ${one}`)),
    changes: world.changes, // emits "change"
    fault: faults.add, // Makes requests fail; returns what takes the fault back.
    gateway: gateway.controls,
    sessionStartLimit: limit,
    /** From now on the token is invalid: 401 and close 4004. */
    revokeToken: () => {
      world.access.token = world.newId();
      gateway.controls.close(4004);
    },
    stop: async (): Promise<void> => {
      gateway.stop();
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
