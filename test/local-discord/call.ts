import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";

/** The answer to a plain HTTP request. */
export interface Called {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  /** The parsed body; {} if there is none. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Makes a request to a local Discord without discord.js in between. */
export async function call(
  discord: LocalDiscord,
  request: string,
  body?: unknown,
  token: string = discord.token,
): Promise<Called> {
  const [method = "GET", path = ""] = request.split(" ");
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  const json = typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  return { status: response.status, type: response.headers.get("content-type"), text, json };
}
