import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** A request that has reached its route. */
export type RouteRequest = Readonly<{ body: unknown; param: (name: string) => string; query: URLSearchParams }>;

/** "METHOD /path/:param" -> what is done. What it returns is the body of a 200, nothing means 204; refusals are thrown. */
export type Routes = Readonly<Record<string, (request: RouteRequest) => unknown>>;

/** A request that was made, and what came of it. */
export interface LogEntry {
  readonly method: string;
  readonly path: string; // The path after /api/v10, with its query.
  readonly body: unknown;
  readonly status: number; // 0 when a fault left it without an answer.
  readonly problems: readonly string[]; // Why it was refused, in Discord's words.
}

/** Something that goes wrong with matching requests, for tests. Exactly one of status, delayMs, reset, cut, hang. */
export interface Fault {
  readonly method?: string; // any if left out
  readonly path: RegExp; // matched against the path after /api/v10
  readonly times?: number; // how many requests it hits; 1 if left out
  readonly status?: number; // answer with this status, `headers` and `body` (Discord's own words if left out)
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly delayMs?: number; // carry it out and answer as usual, but this much later
  readonly reset?: boolean; // reset the connection (RST)
  readonly cut?: boolean; // close the connection in the middle of the answer (FIN)
  readonly hang?: boolean; // never answer
  readonly accepted?: boolean; // the request is carried out all the same; only its answer suffers
}

type Answer = { readonly status: number; readonly body?: unknown; readonly problems?: readonly string[] };

const KEEP_ALIVE_MS = 65_000;
const NEEDS_NO_TOKEN = /^\/(?:interactions|webhooks)\//u; // The interaction's token, in the path, stands for the bot's

/** The HTTP side: routes, tokens, faults and the log. It does not listen yet. */
export function createRestServer(world: World, routes: Routes): Server {
  const table = Object.entries(routes).map(([name, handle]) => {
    return { pattern: new RegExp(`^${name.replaceAll(/:(\w+)/gu, "(?<$1>[^/]+)")}$`, "u"), handle };
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "GET", headers, url = "/" } = request;
    const { pathname, search, searchParams: query } = new URL(url, "http://local");
    const path = decodeURIComponent(pathname.replace(/^\/api(?:\/v\d+)?(?=\/)/u, ""));
    const fault = world.faults.find((one) => one.times > 0 && (one.method ?? method) === method && one.path.test(path));
    if (fault) fault.times -= 1;
    const spoilt = fault !== undefined && fault.delayMs === undefined;
    const found = table.find(({ pattern }) => pattern.test(`${method} ${path}`));
    let sent: unknown;
    const carryOut = async (): Promise<Answer> => {
      sent = await readBody(request);
      if (fault?.delayMs) await delay(fault.delayMs);
      if (spoilt && !fault.accepted) return { status: 0 };
      if (found === undefined) throw new Refusal("notFound");
      const permitted = headers.authorization === `Bot ${world.token}` || NEEDS_NO_TOKEN.test(path);
      if (!permitted) throw new Refusal("unauthorized");
      const groups = found.pattern.exec(`${method} ${path}`)?.groups ?? {};
      const body = found.handle({ param: (name) => groups[name] ?? "", query, body: sent });
      return { status: body === undefined ? 204 : 200, body };
    };
    const answer = await carryOut().catch((error: unknown) =>
      error instanceof Refusal ? error : new Refusal("serverError", [], `: ${String(error)}`),
    );
    const { status } = spoilt ? { status: 0, ...fault } : answer;
    world.requests.push({ method, path: path + search, body: sent, status, problems: answer.problems ?? [] });
    if (spoilt) spoil(response, fault);
    else respond(response, answer);
  };
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
}

/** The JSON of a request; in a form it is payload_json. The files of a form are not kept. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  const sent = new Response(new Uint8Array(await buffer(request)), { headers: { "content-type": type } });
  try {
    const form = type.startsWith("multipart/form-data") ? await sent.formData() : undefined;
    const text = form ? form.get("payload_json") : await sent.text();
    return typeof text === "string" && text !== "" ? JSON.parse(text) : undefined;
  } catch {
    throw new Refusal("notJson");
  }
}

function respond(response: ServerResponse, { status, body }: Answer, headers: Fault["headers"] = {}): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function spoil(response: ServerResponse, { status = 500, headers, hang, reset, cut, body }: Fault): void {
  const seconds = Number(headers?.["retry-after"] ?? 1);
  const usual = { message: `${status}: Fault`, code: 0, retry_after: seconds, global: false };
  if (hang) return;
  if (reset) response.req.socket.resetAndDestroy();
  else if (cut) {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"id":', () => response.req.socket.end());
  } else respond(response, { status, body: body ?? usual }, headers);
}
