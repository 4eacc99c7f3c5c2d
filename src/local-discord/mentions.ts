import type { MessageBody } from "./message-body.ts";

type Allowed = MessageBody["allowed_mentions"];

/** Who is mentioned in a text, and whom it pings; without allowed_mentions everybody, by a webhook users only. */
export function findMentions(text: string, allowed: Allowed, viaWebhook: boolean, repliedTo?: string) {
  const parse = allowed ? (allowed.parse ?? []) : viaWebhook ? ["users"] : ["users", "roles", "everyone"];
  const mentioned = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = ""]) => id);
  const pinged = (kind: "users" | "roles", ids: readonly string[]): string[] =>
    ids.filter((id) => parse.includes(kind) || allowed?.[kind]?.includes(id) === true);
  const users = mentioned(/<@!?(\d+)>/gu);
  const replied = repliedTo !== undefined && (!allowed || allowed.replied_user) ? [repliedTo] : [];
  const pings = {
    users: [...new Set([...pinged("users", users), ...replied])],
    roles: [...new Set(pinged("roles", mentioned(/<@&(\d+)>/gu)))],
    everyone: parse.includes("everyone") && /@(?:everyone|here)\b/u.test(text),
  };
  return { users: [...new Set([...users, ...pings.users])], pings };
}
