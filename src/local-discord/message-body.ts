import { z } from "zod";
import { Component } from "./component.ts";
import { type Message, messageFlag } from "./message.ts";
import type { UploadedFile } from "./read-body.ts";

const flag = z.boolean().nullish();
const ids = z.array(z.string().nullable()).nullish();

/** The fields of a message body that are read here, after the official schema has passed it. */
export const MessageBody = z.object({
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  components: z.array(Component).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: z.object({ parse: ids, users: ids, roles: ids, replied_user: flag }).nullish(),
  attachments: z.array(z.looseObject({ id: z.string(), description: z.string().nullish() })).nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: flag }).nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: flag,
});
/** A message as an app sends it. */
export type MessageBody = z.infer<typeof MessageBody>;

/** A message to be stored: a body laid over the message it edits. */
export type Draft = ReturnType<typeof overlay>;

/** What a message will hold: what the body says, and where it says nothing what was there before. */
export function overlay(body: MessageBody, files: readonly UploadedFile[] = [], before?: Message) {
  const listed = body.attachments?.map(({ id }) => id);
  const stays = (before?.flags ?? 0) & ~messageFlag.suppressEmbeds;
  return {
    body,
    before,
    files,
    content: (body.content === undefined ? before?.content : body.content) ?? "",
    embeds: (body.embeds === undefined ? before?.embeds : body.embeds) ?? [],
    components: (body.components === undefined ? before?.components : body.components) ?? [],
    /** Of the files that were there. */
    kept: (before?.attachments ?? []).filter(({ id }) => listed?.includes(id) ?? true),
    flags: (body.flags ?? before?.flags ?? 0) | stays,
  };
}
