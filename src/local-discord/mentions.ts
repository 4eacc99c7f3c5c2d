import { flattenComponents } from "./component.ts";
import type { Draft } from "./message-store.ts";
import type { World } from "./world.ts";

/** Who is mentioned in a message, and whom it pings; without allowed_mentions everybody, by a webhook users only. */
export function findMentions(world: World, draft: Draft, viaWebhook: boolean, repliedTo?: string) {
  const allowed = draft.body.allowed_mentions;
  const texts = flattenComponents(draft.components).map(({ component }) => component.content ?? "");
  const text = [draft.content, ...texts].join("\n");
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
  const ids = [...new Set([...users, ...pings.users])];
  return {
    mentions: ids.flatMap((id) => (id === world.bot.id ? world.bot : (world.people.get(id) ?? []))),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone,
    pings,
  };
}
