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
