import type { WebSocket } from "ws";

/** Gateway opcodes by name. */
export const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Gateway intents by name; privileged are GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT. */
export const intent = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  privileged: (1 << 1) | (1 << 8) | (1 << 15),
};

/** One session of the bot; it outlives its connections until it is given up. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: string[]; // Every event, to be replayed; their sequence numbers start at 1.
  socket: WebSocket | undefined;
}

/** Sends an event and keeps it. */
export function dispatch({ sent, socket }: Session, name: string, data: unknown): void {
  const frame = JSON.stringify({ op: op.dispatch, t: name, s: sent.length + 1, d: data });
  sent.push(frame);
  socket?.send(frame);
}
