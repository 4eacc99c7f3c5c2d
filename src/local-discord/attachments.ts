import type { Attachment } from "./message.ts";
import type { MessageBody } from "./message-body.ts";
import { refuse } from "./refusal.ts";
import type { UploadedFile } from "./route.ts";
import type { World } from "./world.ts";

/** Discord's limit for one file, in bytes. */
export const fileBytes = 10 * 1024 * 1024;

/** Keeps uploaded files under a URL of this server and returns them as a message shows them. */
export function storeFiles(
  world: World,
  channelId: string,
  files: readonly UploadedFile[],
  described: MessageBody["attachments"],
): Attachment[] {
  if (files.some(({ file }) => file.size > fileBytes)) throw refuse.tooLarge();
  return files.map(({ index, file }) => {
    const id = world.newId();
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
    world.files.set(path, file);
    const url = `${world.access.origin}${path}`;
    return {
      id,
      filename: file.name,
      size: file.size,
      url,
      proxy_url: url,
      content_type: file.type || "application/octet-stream",
      description: described?.find((one) => one.id === index)?.description ?? undefined,
    };
  });
}
