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
    const carriedOut = fault === undefined || fault.accepted === true || fault.delayMs !== undefined;
    const outcome: Outcome = carriedOut
      ? await answer(world, routes, request, { method, path, query: url.searchParams, bytes })
      : { status: 0, route: undefined, given: undefined, problems: [] };
    const status = fault?.delayMs === undefined && fault !== undefined ? (fault.status ?? 0) : outcome.status;
    log({
      method,
      route: outcome.route,
      path: path + url.search,
      body: outcome.given,
      status,
      problems: outcome.problems,
      at,
    });
    if (fault?.delayMs !== undefined && fault.accepted) await delay(fault.delayMs);
    if (fault === undefined || fault.delayMs !== undefined) respond(response, outcome.status, outcome.body);
    else spoil(request, response, fault);
  };
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
}

async function answer(
  world: World,
  routes: readonly Route[],
  request: IncomingMessage,
  { method, path, query, bytes }: { method: string; path: string; query: URLSearchParams; bytes: Buffer },
): Promise<Outcome> {
  const matches = routes.flatMap((route) => {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    return params ? [{ route, params }] : [];
  });
  const [match] = matches;
  let given: unknown;
  try {
    if (match === undefined) throw refuse.notFound();
    const { route, params } = match;
    if (route.authorized && request.headers.authorization !== `Bot ${world.access.token}`)
      throw refuse.unauthorized();
    const { body, files } = await parseBody(bytes, request.headers["content-type"] ?? "application/json");
    given = body;
    const param = (name: string): string => params.get(name) ?? "";
    return { ...route.handle({ param, query, body, files }), route: route.path, given, problems: [] };
  } catch (error) {
    const route = match?.route.path;
    if (error instanceof Refusal)
      return { status: error.status, body: error.body, route, given, problems: error.problems };
    return {
      status: 500,
      body: refuse.serverError().body,
      route,
      given,
      problems: [`local Discord failed: ${String(error)}`],
    };
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
