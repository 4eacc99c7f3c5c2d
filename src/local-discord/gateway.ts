import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { SessionStartLimit } from "./application-routes.ts";
import { createSession, op, type Session } from "./gateway-session.ts";
import { intent, maximumIntents, privileged } from "./intents.ts";
import { guildCreateEvent, readyEvent } from "./ready-event.ts";
import type { World } from "./world.ts";

/** What a test can do to the bot's connections. */
export interface GatewayControls {
  /** Closes every connection with this code. Sessions stay resumable unless the code says otherwise. */
  readonly close: (code: number) => void;
  /** Cuts every connection without a close frame (the bot sees 1006). */
  readonly cut: () => void;
  /** Asks to reconnect (op 7). */
  readonly reconnect: () => void;
  /** Declares the session invalid (op 9). */
  readonly invalidate: (resumable: boolean) => void;
  /** Sends any frame as it is, malformed ones too. */
  readonly sendRaw: (frame: unknown) => void;
  /** While true, heartbeats are not acknowledged. */
  swallowHeartbeats: boolean;
  /** While true, connections are refused. */
  down: boolean;
  /** While true, every RESUME and IDENTIFY is answered by op 9 false. */
  rejectSessions: boolean;
  /** Sent in READY from now on; undefined = this server. */
  resumeUrl: string | undefined;
  readonly isOnline: () => boolean;
  /** How many IDENTIFY and RESUME there have been. */
  readonly counts: { identify: number; resume: number };
}

const FRAME_BYTES = 4096;
const KNOWN = new Set<number>(Object.values(op));
const FATAL = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
const NEW_SESSION = new Set([...FATAL, 1000, 1001, 4003, 4007, 4009]);
const Frame = z.looseObject({ op: z.number(), d: z.unknown().optional() });
const Identify = z.looseObject({
  token: z.string(),
  intents: z.number().optional(),
  properties: z.unknown(),
});
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

/** The gateway's side of a WebSocket server; `upgrade` is given the connections to /gateway. */
export function createGateway(
  world: World,
  { heartbeatMs, limit }: { heartbeatMs: number; limit: SessionStartLimit },
): {
  controls: GatewayControls;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  stop: () => void;
} {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const state = { online: false };
  const isOnline = (): boolean => [...sessions.values()].some((session) => session.isOnline());
  const everybody = (act: (socket: WebSocket) => void): void => server.clients.forEach(act);
  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.holds(socket));
  const announce = (): void => {
    if (state.online === isOnline()) return;
    state.online = !state.online;
    world.changes.emit("change", { kind: state.online ? "online" : "offline" });
  };
  const leave = (socket: WebSocket, code: number): void => {
    const session = sessionOf(socket);
    session?.disconnect();
    if (session && NEW_SESSION.has(code)) sessions.delete(session.id);
    announce();
  };
  const controls: GatewayControls = {
    close: (code) =>
      everybody((socket) => {
        leave(socket, code);
        socket.close(code);
      }),
    cut: () => everybody((socket) => socket.terminate()),
    reconnect: () => everybody((socket) => send(socket, { op: op.reconnect, d: null })),
    invalidate: (resumable) =>
      everybody((socket) => {
        if (!resumable) leave(socket, 4009);
        send(socket, { op: op.invalidSession, d: resumable });
      }),
    sendRaw: (frame) =>
      everybody((socket) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame))),
    swallowHeartbeats: false,
    down: false,
    rejectSessions: false,
    resumeUrl: undefined,
    isOnline,
    counts: { identify: 0, resume: 0 },
  };

  const identify = (socket: WebSocket, data: unknown): void => {
    const { data: wanted } = Identify.safeParse(data);
    controls.counts.identify += 1;
    limit.remaining = Math.max(0, limit.remaining - 1);
    if (wanted === undefined) return socket.close(4002);
    if (wanted.token !== world.access.token) return socket.close(4004, "Authentication failed.");
    const { intents } = wanted;
    if (intents === undefined || intents < 0 || intents > maximumIntents)
      return socket.close(4013, "Invalid intent(s).");
    if ((intents & privileged & ~world.privilegedIntents) !== 0)
      return socket.close(4014, "Disallowed intent(s).");
    if (controls.rejectSessions) return send(socket, { op: op.invalidSession, d: false });
    const session = createSession(world.newId(), intents, socket);
    sessions.set(session.id, session);
    session.dispatch(readyEvent(world, session.id, controls.resumeUrl));
    if ((intents & intent.guilds) !== 0) session.dispatch(guildCreateEvent(world));
    return announce();
  };
  const resume = (socket: WebSocket, data: unknown): void => {
    const { data: wanted } = Resume.safeParse(data);
    controls.counts.resume += 1;
    if (wanted === undefined) return socket.close(4002);
    if (wanted.token !== world.access.token) return socket.close(4004, "Authentication failed.");
    const session = sessions.get(wanted.session_id);
    if (session === undefined || controls.rejectSessions)
      return send(socket, { op: op.invalidSession, d: false });
    if (wanted.seq > session.sequence()) {
      sessions.delete(session.id);
      return socket.close(4007, "Invalid seq.");
    }
    session.resume(socket, wanted.seq);
    session.dispatch({ name: "RESUMED", intents: 0, data: () => ({}) });
    return announce();
  };
  const receive = (socket: WebSocket, raw: RawData): void => {
    const text = Buffer.isBuffer(raw) ? raw.toString() : "";
    const frame = text.length > FRAME_BYTES ? undefined : parseFrame(text);
    if (frame === undefined) return socket.close(4002, "Error while decoding payload.");
    if (!KNOWN.has(frame.op)) return socket.close(4001, "Unknown opcode.");
    if (frame.op === op.heartbeat) {
      return controls.swallowHeartbeats ? undefined : send(socket, { op: op.heartbeatAck });
    }
    const known = sessionOf(socket) !== undefined;
    if (frame.op === op.identify || frame.op === op.resume) {
      if (known) return socket.close(4005, "Already authenticated.");
      return frame.op === op.identify ? identify(socket, frame.d) : resume(socket, frame.d);
    }
    return known ? undefined : socket.close(4003, "Not authenticated.");
  };

  world.events.on("event", (event) => sessions.forEach((session) => session.dispatch(event)));
  server.on("connection", (socket) => {
    socket.on("message", (raw) => receive(socket, raw));
    socket.on("close", (code) => leave(socket, code));
    socket.on("error", () => socket.terminate());
    send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } });
  });
  return {
    controls,
    upgrade: (request, socket, head) => {
      if (controls.down || !request.url?.startsWith("/gateway")) socket.destroy();
      else
        server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request));
    },
    stop: () => {
      everybody((socket) => socket.terminate());
      server.close();
    },
  };
}

function send(socket: WebSocket, frame: unknown): void {
  socket.send(JSON.stringify(frame));
}

function parseFrame(text: string): z.infer<typeof Frame> | undefined {
  try {
    return Frame.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
