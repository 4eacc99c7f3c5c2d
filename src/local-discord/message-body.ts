import { z } from "zod";
import { Component } from "./component.ts";

const Embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  footer: z.looseObject({ text: z.string().nullish() }).nullish(),
  author: z.looseObject({ name: z.string().nullish() }).nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
});

/** Who may be pinged by a message. */
export const AllowedMentions = z.object({
  parse: z.array(z.string().nullable()).nullish(),
  users: z.array(z.string().nullable()).nullish(),
  roles: z.array(z.string().nullable()).nullish(),
  replied_user: z.boolean().nullish(),
});
export type AllowedMentions = z.infer<typeof AllowedMentions>;

/** The fields of a message body that are read here, after the official schema has passed it. */
export const MessageBody = z.object({
  content: z.string().nullish(),
  embeds: z.array(Embed).nullish(),
  components: z.array(Component).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: AllowedMentions.nullish(),
  attachments: z.array(z.looseObject({ id: z.string(), description: z.string().nullish() })).nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  sticker_ids: z.array(z.string()).nullish(),
  poll: z.unknown().optional(),
});
export type MessageBody = z.infer<typeof MessageBody>;

/** Characters of all embeds that count towards Discord's total. */
export function embedCharacters(body: MessageBody): number {
  return (body.embeds ?? [])
    .flatMap(({ title, description, footer, author, fields }) => [
      title,
      description,
      footer?.text,
      author?.name,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
