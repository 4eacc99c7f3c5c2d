import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";

/** The JSON of a request; in a form it is payload_json. The files of a form are not kept. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "application/json";
  if (!type.startsWith("multipart/form-data")) return parseJson(bytes.toString());
  const sent = new Response(new Uint8Array(bytes), { headers: { "content-type": type } });
  const payload = (await sent.formData().catch(() => new FormData())).get("payload_json");
  return parseJson(typeof payload === "string" ? payload : "");
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal("notJson");
  }
}
