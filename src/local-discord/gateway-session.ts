import type { WebSocket } from "ws";
import type { GatewayEvent } from "./world.ts";

/** Gateway opcodes by name. */
export const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** One session of the bot; it outlives its connections until it is given up. */
export interface Session {
  readonly id: string;
  readonly isOnline: () => boolean;
  readonly sequence: () => number;
  readonly dispatch: (event: GatewayEvent) => void;
  /** Takes over a connection and sends again what came after `sequence`. */
  readonly resume: (socket: WebSocket, sequence: number) => void;
  readonly disconnect: () => void;
  readonly holds: (socket: WebSocket) => boolean;
}

const REPLAYABLE = 1000;

/** A session that receives the events of its intents, and keeps them to be replayed. */
export function createSession(id: string, intents: number, first: WebSocket): Session {
  const sent: { s: number; frame: string }[] = [];
  const connection: { socket: WebSocket | undefined } = { socket: first };
  let sequence = 0;
  return {
    id,
    isOnline: () => connection.socket !== undefined,
    sequence: () => sequence,
    holds: (socket) => connection.socket === socket,
    disconnect: () => {
      connection.socket = undefined;
    },
    dispatch: (event) => {
      if (event.intents !== 0 && (event.intents & intents) === 0) return;
      sequence += 1;
      const frame = JSON.stringify({ op: op.dispatch, t: event.name, s: sequence, d: event.data(intents) });
      sent.push({ s: sequence, frame });
      if (sent.length > REPLAYABLE) sent.shift();
      connection.socket?.send(frame);
    },
    resume: (socket, from) => {
      const old = connection.socket;
      connection.socket = socket;
      old?.close(4000);
      for (const { s, frame } of sent) if (s > from) socket.send(frame);
    },
  };
}
