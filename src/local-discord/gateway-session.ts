import type { WebSocket } from "ws";
import type { GatewayEvent } from "./world.ts";

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
  readonly sent: Map<number, string>; // What was sent, by sequence number, to be replayed.
  sequence: number;
  socket: WebSocket | undefined;
}

const REPLAYABLE = 1000;

/** Sends an event, if the session has one of its intents, and keeps it. */
export function dispatch(session: Session, event: GatewayEvent): void {
  const { intents, sent } = session;
  if (event.intents !== 0 && (event.intents & intents) === 0) return;
  session.sequence += 1;
  const s = session.sequence;
  const frame = JSON.stringify({ op: op.dispatch, t: event.name, s, d: event.data(intents) });
  sent.set(s, frame).delete(s - REPLAYABLE);
  session.socket?.send(frame);
}

/** Gives the session another connection and sends again what came after `sequence`. */
export function takeOver(session: Session, socket: WebSocket, sequence: number): void {
  session.socket?.close(4000);
  session.socket = socket;
  for (const [s, frame] of session.sent) if (s > sequence) socket.send(frame);
}
