import type { AllowedMentions } from "./message-body.ts";
import type { Pings } from "./message.ts";

const KINDS = ["users", "roles", "everyone"];

/** What is mentioned in texts, whether or not it may ping. */
export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** Every mention written in the texts, those in code or after a backslash included. */
export function findMentions(texts: readonly string[]): Mentions {
  const text = texts.join("\n");
  const ids = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, id = ""]) => id)),
  ];
  return {
    users: ids(/<@!?(\d+)>/gu),
    roles: ids(/<@&(\d+)>/gu),
    everyone: /@(?:everyone|here)\b/u.test(text),
  };
}

/**
 * Whom a message would ping. Without allowed_mentions: everybody mentioned, and the author replied to; from an
 * interaction or webhook: users only.
 */
export function findPings(
  { users, roles, everyone }: Mentions,
  allowed: AllowedMentions | null | undefined,
  { viaWebhook, repliedTo }: { viaWebhook: boolean; repliedTo: string | undefined },
): Pings {
  const parse = allowed ? (allowed.parse ?? []) : viaWebhook ? ["users"] : KINDS;
  const may = (kind: "users" | "roles", id: string): boolean =>
    parse.includes(kind) || allowed?.[kind]?.includes(id) === true;
  const pingsReplied = allowed ? allowed.replied_user === true : true;
  const replied = repliedTo !== undefined && pingsReplied ? [repliedTo] : [];
  return {
    users: [...new Set([...users.filter((id) => may("users", id)), ...replied])],
    roles: roles.filter((id) => may("roles", id)),
    everyone: everyone && parse.includes("everyone"),
  };
}
