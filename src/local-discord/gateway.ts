import type { Server } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { guildObject, type World } from "./world.ts";

const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalidSession: 9, hello: 10, ack: 11 };

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

const HEARTBEAT_MS = 41_250;
const FRAME_BYTES = 4096;
const NEW_SESSION = new Set([1000, 1001, 4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]); // no resuming after
const Frame = z.object({ op: z.number(), d: z.unknown().optional() });
/** Of IDENTIFY, which has intents, and of RESUME, which has the rest. */
const Credentials = z.object({
  token: z.string(),
  intents: z.uint32().optional(),
  session_id: z.string().default(""),
  seq: z.number().optional(),
});

/** Sends an event to every session that has one of these intents, and keeps it. */
export function dispatch({ sessions }: World, name: string, data: unknown, intents = ~0): void {
  for (const session of sessions.values()) if (session.intents & intents) tell(session, name, data);
}

/** The gateway: takes the WebSocket connections of an HTTP server. What comes back is what a test can do to them. */
export function createGateway(world: World, http: Server) {
  const server = new WebSocketServer({ noServer: true });
  const { sessions } = world;
  const everybody = (act: (socket: WebSocket) => void): void => server.clients.forEach(act);
  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.socket === socket);
  const leave = (socket: WebSocket, code: number): void => {
    const session = sessionOf(socket);
    if (session === undefined) return;
    session.socket = undefined;
    if (NEW_SESSION.has(code)) sessions.delete(session.id);
    world.changes.emit("change", { kind: "offline" });
  };
  const invalidate = (socket: WebSocket, resumable: boolean): void => {
    if (!resumable) leave(socket, 4009);
    send(socket, { op: op.invalidSession, d: resumable });
  };
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
    isOnline: () => [...sessions.values()].some(({ socket }) => socket !== undefined),
    counts: { identify: 0, resume: 0 }, // How many IDENTIFY and RESUME had the right token.
  };

  const identify = (socket: WebSocket, { intents }: z.infer<typeof Credentials>): void => {
    controls.counts.identify += 1;
    if (intents === undefined) return socket.close(4013);
    if (intents & intent.privileged) return socket.close(4014);
    const session: Session = { id: world.newId(), intents, sent: [], socket };
    sessions.set(session.id, session);
    const { bot: user, gatewayUrl: resume_gateway_url, applicationId, guildId } = world;
    const application = { id: applicationId, flags: 0 };
    const guilds = [{ id: guildId, unavailable: true }];
    tell(session, "READY", { v: 10, user, guilds, session_id: session.id, resume_gateway_url, application });
    if (intents & intent.guilds) tell(session, "GUILD_CREATE", guildObject(world));
    world.changes.emit("change", { kind: "online" });
  };
  const resume = (socket: WebSocket, { session_id: id, seq }: z.infer<typeof Credentials>): void => {
    controls.counts.resume += 1;
    const session = sessions.get(id);
    if (session === undefined) return invalidate(socket, false);
    session.socket?.close(4000);
    session.socket = socket;
    for (const frame of session.sent.slice(seq)) socket.send(frame);
    tell(session, "RESUMED", {});
    world.changes.emit("change", { kind: "online" });
  };
  const receive = (socket: WebSocket, raw: RawData): void => {
    const frame = parseFrame(raw);
    if (frame === undefined) return socket.close(4002);
    if (frame.op === op.heartbeat) return controls.swallowHeartbeats ? undefined : send(socket, { op: op.ack });
    const logIn = frame.op === op.identify ? identify : frame.op === op.resume ? resume : undefined;
    if (logIn === undefined) return socket.close(4001);
    if (sessionOf(socket) !== undefined) return socket.close(4005);
    const { data } = Credentials.safeParse(frame.d);
    return data?.token === world.token ? logIn(socket, data) : socket.close(4004);
  };

  server.on("connection", (socket) => {
    socket.on("message", (raw) => receive(socket, raw));
    socket.on("close", (code) => leave(socket, code));
    socket.on("error", () => socket.terminate());
    send(socket, { op: op.hello, d: { heartbeat_interval: HEARTBEAT_MS } });
  });
  http.on("upgrade", (request, socket, head) => {
    if (controls.down) socket.destroy();
    else server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request));
  });
  return controls;
}

function tell({ sent, socket }: Session, name: string, data: unknown): void {
  const frame = JSON.stringify({ op: op.dispatch, t: name, s: sent.length + 1, d: data });
  sent.push(frame);
  socket?.send(frame);
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
