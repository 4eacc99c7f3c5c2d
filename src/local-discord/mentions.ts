import { flattenComponents } from "./component.ts";
import type { Draft } from "./message-store.ts";
import type { World } from "./world.ts";

const EVERYBODY = { parse: ["users", "roles", "everyone"], users: [], roles: [], replied_user: true };

/** Who is mentioned in a message, and whom it pings: without allowed_mentions everybody. */
export function findMentions({ bot, people }: World, { body, content, components }: Draft, repliedTo?: string) {
  const { parse, users, roles, replied_user: pingsReplied } = body.allowed_mentions ?? EVERYBODY;
  const text = [content, ...flattenComponents(components).map((one) => one.content ?? "")].join("\n");
  const mentioned = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = ""]) => id);
  const named = mentioned(/<@!?(\d+)>/gu);
  const replied = repliedTo !== undefined && pingsReplied ? [repliedTo] : [];
  const pings = {
    users: [...named.filter((id) => parse?.includes("users") || users?.includes(id)), ...replied],
    roles: mentioned(/<@&(\d+)>/gu).filter((id) => parse?.includes("roles") || roles?.includes(id)),
    everyone: parse?.includes("everyone") === true && /@(?:everyone|here)\b/u.test(text),
  };
  const mentions = [...new Set([...named, ...replied])].flatMap((id) => (id === bot.id ? bot : (people.get(id) ?? [])));
  return { mentions, mention_roles: pings.roles, mention_everyone: pings.everyone, pings };
}
