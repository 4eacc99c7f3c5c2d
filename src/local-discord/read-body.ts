import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";

/** A file of a multipart request; `index` is the n of files[n]. */
export type UploadedFile = { readonly index: string; readonly file: File };

/** What a request brings. */
export type Sent = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** The JSON and the files of a request; a form has payload_json and files[n]. */
export async function readBody(request: IncomingMessage): Promise<Sent> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "application/json";
  if (!type.startsWith("multipart/form-data")) return { body: parseJson(bytes.toString()), files: [] };
  const sent = new Response(new Uint8Array(bytes), { headers: { "content-type": type } });
  const form = await sent.formData().catch(() => new FormData());
  const files = [...form].flatMap(([field, file]) => {
    const index = /^files\[(\d+)\]$/u.exec(field)?.[1];
    return index === undefined || typeof file === "string" ? [] : [{ index, file }];
  });
  const payload = form.get("payload_json");
  return { body: parseJson(typeof payload === "string" ? payload : ""), files };
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal("notJson");
  }
}
