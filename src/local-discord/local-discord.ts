import { once } from "node:events";
import { createGateway } from "./gateway.ts";
import type { Message } from "./message.ts";
import { createPerson, type Person } from "./person.ts";
import { createRoutes } from "./routes.ts";
import { createRestServer, type Fault, type LogEntry } from "./rest-server.ts";
import { addChannel, type Channel, createUser, createWorld, waitFor } from "./world.ts";

/** What a local Discord starts with: a clock, in ms since 1970, that the 3 s and 15 min rules go by. */
export type LocalDiscordOptions = Readonly<{ now?: () => number }>;

/** A Discord of one's own: one guild with one text channel, two people, and the bot that logs in. */
export type LocalDiscord = Awaited<ReturnType<typeof startLocalDiscord>>;

const HOST = "127.0.0.1";
const TIMEOUT_MS = 5000;

/** Starts a Discord on loopback, at any free port. */
export async function startLocalDiscord({ now = Date.now }: LocalDiscordOptions = {}) {
  const world = createWorld(now);
  const { token, applicationId, bot, guildId, requests, changes } = world;
  const channel = addChannel(world);
  const addPerson = (name: string) => {
    const user = createUser(world.newId(), name, false);
    world.people.set(user.id, user);
    return createPerson(world, user);
  };
  const server = createRestServer(world, createRoutes(world));
  const gateway = createGateway(world, server);
  await once(server.listen(0, HOST), "listening");
  const address = server.address();
  if (typeof address === "string" || address === null) throw new Error("a local Discord needs a TCP port");
  world.gatewayUrl = `ws://${HOST}:${address.port}/gateway`;
  return {
    apiUrl: `http://${HOST}:${address.port}/api`, // For the `rest.api` option of discord.js.
    token,
    applicationId,
    botId: bot.id,
    guildId,
    channel,
    people: [addPerson("alice"), addPerson("bob")] as const,
    addPerson,
    commands: () => [...world.commands.values()],
    messages: (channel: Channel, viewer: Person) => viewer.sees(channel),
    /** The bot's next message in a channel; with `after` an id, one that is already there counts. */
    nextMessage: (where: Channel, { after = world.newId(), timeoutMs = TIMEOUT_MS } = {}) => {
      const isNext = ({ id, author }: Message): boolean => author.id === bot.id && BigInt(id) > BigInt(after);
      return waitFor(world, () => [...where.messages.values()].find(isNext), timeoutMs, "message from the bot");
    },
    online: (timeoutMs = TIMEOUT_MS) =>
      waitFor(world, () => gateway.isOnline() || undefined, timeoutMs, "session of the bot"),
    requests: (): readonly LogEntry[] => requests,
    /** Everything that was refused: "METHOD path: code message". */
    problems: () =>
      requests.flatMap(({ method, path, problems }) => problems.map((one) => `${method} ${path}: ${one}`)),
    changes, // emits "change"
    /** Makes requests fail; returns what takes the fault back. */
    fault: (fault: Fault) => {
      const one = { times: 1, ...fault };
      world.faults.push(one);
      return () => void (one.times = 0);
    },
    gateway,
    /** From now on the token is invalid: 401 and close 4004. */
    revokeToken: () => {
      world.token = world.newId();
      gateway.close(4004);
    },
    stop: async (): Promise<void> => {
      gateway.cut();
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
