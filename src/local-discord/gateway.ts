import type { Server } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { guildObject, readyObject } from "./api-objects.ts";
import { dispatch, op, type Session, takeOver } from "./gateway-session.ts";
import { intent, privileged } from "./intents.ts";
import type { World } from "./world.ts";

const FRAME_BYTES = 4096;
const HIGHEST_INTENTS = 2 ** 26 - 1;
/** Opcodes that an app may send; presence, voice state and members (3, 4, 8) have no effect. */
const KNOWN = new Set<number>([op.heartbeat, op.identify, op.resume, 3, 4, 8]);
/** After these codes the session cannot be resumed. */
const NEW_SESSION = new Set([1000, 1001, 4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);
const number = z.number().optional();
const text = z.string().optional();
const Frame = z.looseObject({ op: z.number(), d: z.unknown().optional() });
const Credentials = z.looseObject({ token: z.string(), intents: number, session_id: text, seq: number });
type Credentials = z.infer<typeof Credentials>;

/** The gateway: takes the WebSocket connections of an HTTP server; `resumeUrl` is sent in READY. */
export function createGateway(world: World, http: Server, heartbeatMs: number, resumeUrl?: string) {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let online = false;
  const everybody = (act: (socket: WebSocket) => void): void => server.clients.forEach(act);
  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.socket === socket);
  const isOnline = (): boolean => [...sessions.values()].some(({ socket }) => socket !== undefined);
  const announce = (): void => {
    if (online === isOnline()) return;
    online = !online;
    world.changes.emit("change", { kind: online ? "online" : "offline" });
  };
  const leave = (socket: WebSocket, code: number): void => {
    const session = sessionOf(socket);
    if (session) session.socket = undefined;
    if (session && NEW_SESSION.has(code)) sessions.delete(session.id);
    announce();
  };
  const invalidate = (socket: WebSocket, resumable: boolean): void => {
    if (!resumable) leave(socket, 4009);
    send(socket, { op: op.invalidSession, d: resumable });
  };
  /** What a test can do to the bot's connections. */
  const controls = {
    close: (code: number) =>
      everybody((socket) => {
        leave(socket, code);
        socket.close(code);
      }),
    cut: () => everybody((socket) => socket.terminate()), // without a close frame: 1006
    reconnect: () => everybody((socket) => send(socket, { op: op.reconnect, d: null })),
    invalidate: (resumable: boolean) => everybody((socket) => invalidate(socket, resumable)),
    sendRaw: (frame: unknown) => everybody((socket) => send(socket, frame)), // malformed ones too
    swallowHeartbeats: false, // While true, heartbeats are not acknowledged.
    down: false, // While true, connections are refused.
    rejectSessions: false, // While true, every RESUME and IDENTIFY is answered by op 9 false.
    resumeUrl,
    isOnline,
    counts: { identify: 0, resume: 0 }, // How many IDENTIFY and RESUME there have been.
  };

  const identify = (socket: WebSocket, { intents = -1 }: Credentials): void => {
    if (intents < 0 || intents > HIGHEST_INTENTS) return socket.close(4013);
    if ((intents & privileged & ~world.privilegedIntents) !== 0) return socket.close(4014);
    if (controls.rejectSessions) return invalidate(socket, false);
    const session: Session = { id: world.newId(), intents, sent: new Map(), sequence: 0, socket };
    sessions.set(session.id, session);
    const ready = readyObject(world, session.id, controls.resumeUrl);
    dispatch(session, { name: "READY", intents: 0, data: () => ready });
    dispatch(session, { name: "GUILD_CREATE", intents: intent.guilds, data: () => guildObject(world) });
    return announce();
  };
  const resume = (socket: WebSocket, { session_id: id = "", seq = Infinity }: Credentials): void => {
    const session = sessions.get(id);
    if (session === undefined || controls.rejectSessions) return invalidate(socket, false);
    if (seq > session.sequence) {
      sessions.delete(session.id);
      return socket.close(4007);
    }
    takeOver(session, socket, seq);
    dispatch(session, { name: "RESUMED", intents: 0, data: () => ({}) });
    return announce();
  };
  const receive = (socket: WebSocket, raw: RawData): void => {
    const frame = parseFrame(raw);
    const known = sessionOf(socket) !== undefined;
    if (frame === undefined) return socket.close(4002);
    if (!KNOWN.has(frame.op)) return socket.close(4001);
    if (frame.op === op.heartbeat)
      return controls.swallowHeartbeats ? undefined : send(socket, { op: op.heartbeatAck });
    const kind = frame.op === op.identify ? "identify" : "resume";
    if (frame.op !== op[kind]) return known ? undefined : socket.close(4003);
    if (known) return socket.close(4005);
    const { data: credentials } = Credentials.safeParse(frame.d);
    const { limit, token } = world.access;
    controls.counts[kind] += 1;
    if (kind === "identify") limit.remaining = Math.max(0, limit.remaining - 1);
    if (credentials === undefined) return socket.close(4002);
    if (credentials.token !== token) return socket.close(4004);
    return kind === "identify" ? identify(socket, credentials) : resume(socket, credentials);
  };

  world.events.on("event", (event) => sessions.forEach((session) => dispatch(session, event)));
  server.on("connection", (socket) => {
    socket.on("message", (raw) => receive(socket, raw));
    socket.on("close", (code) => leave(socket, code));
    socket.on("error", () => socket.terminate());
    send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } });
  });
  http.on("upgrade", (request, socket, head) => {
    if (controls.down || !request.url?.startsWith("/gateway")) socket.destroy();
    else server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request));
  });
  return { controls, stop: () => everybody((socket) => socket.terminate()) };
}

function send(socket: WebSocket, frame: unknown): void {
  socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
}

function parseFrame(raw: RawData): z.infer<typeof Frame> | undefined {
  try {
    const text = Buffer.isBuffer(raw) && raw.length <= FRAME_BYTES ? raw.toString() : "";
    return Frame.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
