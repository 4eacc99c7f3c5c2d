import { once } from "node:events";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";

/** A frame of the gateway. */
interface GatewayFrame {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A connection to the gateway without discord.js in between. */
export interface RawBot {
  readonly send: (frame: unknown) => void;
  /** The next frame that is this event or opcode; those before it are dropped. */
  readonly next: (wanted: string | number) => Promise<GatewayFrame>;
  /** Every event received and not asked for yet. */
  readonly pending: () => string[];
  readonly closed: Promise<number>;
  readonly close: (code: number) => void;
}

/** Guilds, guild messages, direct messages. */
export const usualIntents = (1 << 0) | (1 << 9) | (1 << 12);

/** Opens a connection and reads HELLO. */
export async function open(discord: LocalDiscord): Promise<RawBot> {
  const socket = new WebSocket(
    `${discord.apiUrl.replace("http", "ws").replace(/\/api$/u, "")}/gateway?v=10&encoding=json`,
  );
  onTestFinished(() => socket.terminate());
  const frames: GatewayFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (raw) => {
    const frame: GatewayFrame = JSON.parse(Buffer.isBuffer(raw) ? raw.toString() : "{}");
    frames.push(frame);
    waiting.forEach((look) => look());
  });
  const closed = new Promise<number>((resolve) => {
    socket.on("close", resolve);
  });
  const bot: RawBot = {
    send: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    pending: () => frames.map(({ t, op }) => t ?? `op ${op}`),
    closed,
    close: (code) => socket.close(code),
    next: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const index = frames.findIndex(({ t, op }) => t === wanted || op === wanted);
          const found = frames[index];
          if (found === undefined) return;
          frames.splice(0, index + 1);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
  await Promise.race([bot.next(10), once(socket, "close")]);
  return bot;
}

/** Opens a connection and identifies. */
export async function connect(discord: LocalDiscord, intents = usualIntents): Promise<RawBot & { sessionId: string }> {
  const bot = await open(discord);
  bot.send({ op: 2, d: { token: discord.token, intents, properties: {} } });
  const { d } = await bot.next("READY");
  return { ...bot, sessionId: String(d["session_id"]) };
}
