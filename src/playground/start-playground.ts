import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Engine } from "../engine.ts";
import type { LocalDiscord } from "../local-discord/local-discord.ts";
import { actSchema, perform } from "./act.ts";
import { articleOf, snapshotFor } from "./snapshot.ts";

/** What the page shows: a local Discord, and what the bot on it knows. */
export interface Playground {
  readonly discord: LocalDiscord;
  readonly library: () => Engine["library"];
  readonly engine: () => Engine; // Of the library; built when somebody looks into an answer
  readonly root: string; // Of the package: the page's files stand there
  readonly bot: (wanted: "start" | "stop") => void;
}

const HOST = "127.0.0.1";
const PORT = 4646; // Taken where it is free
const MOST_BYTES = 65_536; // Of what the page sends
/** Changes that come so close together, in ms, are shown as one. */
const TOGETHER_MS = 30;

const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  "/": ["src/playground/page/page.html", "text/html"],
  "/page.css": ["src/playground/page/page.css", "text/css"],
  ...Object.fromEntries(
    ["page", "dom", "server", "messages", "combobox", "composer", "workbench"].map((name) => [
      `/${name}.js`,
      [`dist/src/playground/page/${name}.js`, "text/javascript"] as const,
    ]),
  ),
};

const SAFE = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

const json = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { ...SAFE, "content-type": "application/json" }).end(JSON.stringify(value));
};

/** Serves the page on loopback; it answers only requests that come from the page itself. */
export async function startPlayground({ discord, library, engine, root, bot }: Playground) {
  const viewerOf = (url: URL) =>
    discord.people.find(({ id }) => id === url.searchParams.get("viewer")) ?? discord.people[0];
  const streams = new Set<() => void>();
  let mistake = ""; // In the documents as they are on disk
  /** A stream of snapshots, one now and one after each change. */
  const follow = (url: URL, response: ServerResponse): void => {
    const person = viewerOf(url);
    response.writeHead(200, { ...SAFE, "content-type": "text/event-stream" });
    let timer: NodeJS.Timeout | undefined;
    const show = (): void => {
      timer = undefined;
      response.write(`data: ${JSON.stringify(snapshotFor(person, discord, library(), mistake))}\n\n`);
    };
    const onChange = (): void => void (timer ??= setTimeout(show, TOGETHER_MS));
    discord.changes.on("change", onChange);
    streams.add(onChange);
    response.on("close", () => {
      clearTimeout(timer);
      discord.changes.off("change", onChange);
      streams.delete(onChange);
    });
    show();
  };
  const act = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent: unknown = JSON.parse((await text(request)).slice(0, MOST_BYTES));
    json(response, 200, await perform(actSchema.parse(sent), viewerOf(url), discord));
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://local");
    const own = `${HOST}:${port}`;
    const { host, origin } = request.headers;
    // Another site's page must not talk to it, whatever name it gives this machine.
    if (host !== own || (origin !== undefined && origin !== `http://${own}`))
      return json(response, 403, { error: "not from here" });
    const isPost = request.method === "POST";
    if (isPost && origin === undefined) return json(response, 403, { error: "not from the page" });
    const [path, type] = FILES[url.pathname] ?? [];
    if (path !== undefined)
      response
        .writeHead(200, { ...SAFE, "content-type": `${type}; charset=utf-8` })
        .end(readFileSync(join(root, path)));
    else if (url.pathname === "/events") follow(url, response);
    else if (url.pathname === "/article") json(response, 200, articleOf(library()));
    else if (url.pathname === "/ask")
      json(response, 200, engine().ask(url.searchParams.get("question") ?? "", { questions: [], explain: true }));
    else if (isPost && url.pathname === "/act") await act(url, request, response);
    else if (isPost && url.pathname === "/bot") {
      bot(url.searchParams.get("do") === "stop" ? "stop" : "start");
      json(response, 200, null);
    } else json(response, 404, { error: "there is no such page" });
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) =>
      json(response, 400, { error: error instanceof Error ? error.message : String(error) }),
    );
  });
  const listen = async (at: number): Promise<number> => {
    server.listen(at, HOST);
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address ? address.port : at;
  };
  const port: number = await listen(PORT).catch(() => listen(0));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  /** Shows everybody how things are now: the documents have changed, or have a mistake. */
  const refresh = (found = ""): void => {
    mistake = found;
    for (const show of streams) show();
  };
  return { address: `http://${HOST}:${port}`, stop, refresh };
}
