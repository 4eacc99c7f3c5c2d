import type { IncomingMessage } from "node:http";
import { refuse } from "./refusal.ts";
import type { UploadedFile } from "./route.ts";

const REQUEST_BYTES = 25 * 1024 * 1024;

/** All bytes of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The JSON and the files of a request; a form has payload_json and files[n]. */
export async function parseBody(
  bytes: Buffer,
  contentType: string,
): Promise<{ body: unknown; files: UploadedFile[] }> {
  if (bytes.length > REQUEST_BYTES) throw refuse.tooLarge();
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith("multipart/form-data")) return { body: parseJson(bytes.toString()), files: [] };
  const headers = { "content-type": contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => undefined);
  if (form === undefined) throw refuse.notJson();
  const payload = form.get("payload_json");
  const files = [...form].flatMap(([field, file]) => {
    const index = /^files\[(\d+)\]$/u.exec(field)?.[1];
    return index === undefined || typeof file === "string" ? [] : [{ index, file }];
  });
  return { body: typeof payload === "string" ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.notJson();
  }
}
