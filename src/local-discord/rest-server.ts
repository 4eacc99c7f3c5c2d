import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Fault, faultBody, type Faults } from "./fault.ts";
import { parseBody, readBytes } from "./read-body.ts";
import { Refusal, refuse } from "./refusal.ts";
import { matchPath, type Route, type RouteAnswer } from "./route.ts";
import type { World } from "./world.ts";

const KEEP_ALIVE_MS = 65_000;

/** A request that was made, and what came of it. */
export interface LogEntry {
  readonly method: string;
  /** The route's pattern; undefined if there is none. */
  readonly route: string | undefined;
  /** The path after /api/v10, with its query. */
  readonly path: string;
  readonly body: unknown;
  /** 0 when a fault left it without an answer. */
  readonly status: number;
  /** Why it was refused, in Discord's words. */
  readonly problems: readonly string[];
  /** By the world's clock, ms. */
  readonly at: number;
}

interface Outcome extends RouteAnswer {
  readonly route: string | undefined;
  readonly given: unknown;
  readonly problems: readonly string[];
}

interface Call {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bytes: Buffer;
  /** False when a fault keeps it from being carried out; it is then only read. */
  readonly carryOut: boolean;
}

/** The HTTP side: routes, tokens, faults and the log. It does not listen yet. */
export function createRestServer(
  world: World,
  { routes, faults, log }: { routes: readonly Route[]; faults: Faults; log: (entry: LogEntry) => void },
): Server {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://local");
    const method = request.method ?? "GET";
    const file = method === "GET" ? world.files.get(url.pathname) : undefined;
    if (file !== undefined) {
      response.writeHead(200, { "content-type": file.type }).end(Buffer.from(await file.arrayBuffer()));
      return;
    }
    const path = url.pathname.replace(/^\/api(?:\/v\d+)?(?=\/)/u, "");
    const at = world.now();
    const bytes = await readBytes(request);
    const fault = faults.take(method, path);
    if (fault?.delayMs !== undefined && !fault.accepted) await delay(fault.delayMs);
    const spoilt = fault !== undefined && fault.delayMs === undefined;
    const carryOut = !spoilt || fault.accepted === true;
    const call: Call = { request, method, path, query: url.searchParams, bytes, carryOut };
    const outcome = await answer(world, routes, call);
    const status = spoilt ? (fault.status ?? 0) : outcome.status;
    const { route, given, problems } = outcome;
    log({ method, route, path: path + url.search, body: given, status, problems, at });
    if (fault?.delayMs !== undefined && fault.accepted) await delay(fault.delayMs);
    if (spoilt) spoil(request, response, fault);
    else respond(response, outcome.status, outcome.body);
  };
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
}

async function answer(
  world: World,
  routes: readonly Route[],
  { request, method, path, query, bytes, carryOut }: Call,
): Promise<Outcome> {
  const found = routes.flatMap((one) => {
    const params = one.method === method ? matchPath(one.path, path) : undefined;
    return params ? [{ one, params }] : [];
  })[0];
  const route = found?.one.path;
  let given: unknown;
  try {
    const { body, files } = await parseBody(bytes, request.headers["content-type"] ?? "application/json");
    given = body;
    if (!carryOut) return { status: 0, route, given, problems: [] };
    if (found === undefined) throw refuse.notFound();
    if (found.one.authorized && request.headers.authorization !== `Bot ${world.access.token}`)
      throw refuse.unauthorized();
    const param = (name: string): string => found.params.get(name) ?? "";
    return { ...found.one.handle({ param, query, body, files }), route, given, problems: [] };
  } catch (error) {
    if (error instanceof Refusal)
      return { status: error.status, body: error.body, route, given, problems: error.problems };
    const { status, body } = refuse.serverError();
    return { status, body, route, given, problems: [`local Discord failed: ${String(error)}`] };
  }
}

function respond(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function spoil(request: IncomingMessage, response: ServerResponse, fault: Fault): void {
  if (fault.hang) return;
  if (fault.reset) request.socket.resetAndDestroy();
  else if (fault.cut) {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"id":', () => request.socket.end());
  } else respond(response, fault.status ?? 500, faultBody(fault), fault.headers);
}
