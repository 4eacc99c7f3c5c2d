import { setTimeout as wait } from "node:timers/promises";
import { DiscordAPIError, MessageFlags, RateLimitError, Routes, type REST } from "discord.js";
import type { Choice } from "../command.ts";
import type { Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import { messagesSchema, type IncomingInteraction, type IncomingMessage } from "./incoming.ts";
import { render } from "./render.ts";

/** How an interaction is answered. */
export type Answer =
  | { readonly kind: "reply" | "update"; readonly reply: Reply }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] };

/** The one door out: whatever goes to Discord passes here, within its limits and without a mention that pings. */
export type Send = ReturnType<typeof createSend>;

const CALLBACK = { reply: 4, update: 7, choices: 8 } as const;
const CHOICES = { most: 25, characters: 100 } as const;
const ANSWERING = { ms: 2500, tries: 2 } as const; // Discord gives 3 s; the rest is for the way
const REPLYING = { ms: 30_000, tries: 4 } as const;
const RECALLING = { ms: 2000, tries: 2 } as const;
const HISTORY = "20"; // Messages looked at for what was asked before
const ALREADY_ANSWERED = 40_060; // By an earlier try, or by another process with the same token
const PAUSE = { least: 50, most: 250 } as const; // Milliseconds, drawn so that many do not come at once

/** Sends what may safely be sent twice, again while it fails on the way and there are tries and ms left. */
async function withinTime(
  { ms, tries }: Readonly<Record<"ms" | "tries", number>>,
  send: (signal: AbortSignal) => Promise<unknown>,
): Promise<unknown> {
  const end = performance.now() + ms;
  const signal = AbortSignal.timeout(ms);
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await send(signal);
    } catch (error) {
      const refused = error instanceof DiscordAPIError;
      if (refused && error.code === ALREADY_ANSWERED) return undefined;
      const drawn = PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least);
      const pause = error instanceof RateLimitError ? error.retryAfter : drawn;
      if (refused || left <= 0 || performance.now() + pause >= end) throw error;
      await wait(pause);
    }
  }
}

const isShort = ({ name, value }: Choice): boolean => Math.max(name.length, value.length) <= CHOICES.characters;

/** Opens the door. */
export function createSend(rest: REST, messages: Messages) {
  const bodyOf = (reply: Reply, flags = 0): object => ({
    components: render(reply, messages),
    flags: MessageFlags.IsComponentsV2 | flags,
    allowed_mentions: { parse: [], replied_user: false },
  });
  const dataOf = (answer: Answer): object =>
    answer.kind === "choices"
      ? { choices: answer.choices.filter(isShort).slice(0, CHOICES.most) }
      : bodyOf(answer.reply, answer.kind === "reply" && answer.reply.private ? MessageFlags.Ephemeral : 0);
  return {
    answer: async ({ id, token }: IncomingInteraction, answer: Answer): Promise<void> => {
      const request = { auth: false, body: { type: CALLBACK[answer.kind], data: dataOf(answer) } };
      await withinTime(ANSWERING, (signal) => rest.post(Routes.interactionCallback(id, token), { ...request, signal }));
    },
    /** Replies to a message; the same message is never replied to twice. */
    replyTo: async ({ id, channel_id }: IncomingMessage, reply: Reply): Promise<void> => {
      // Discord gives back the first message for the same nonce, so a retry or a second process cannot answer twice.
      const once = { nonce: id, enforce_nonce: true };
      const body = { ...bodyOf(reply), ...once, message_reference: { message_id: id, fail_if_not_exists: false } };
      await withinTime(REPLYING, (signal) => rest.post(Routes.channelMessages(channel_id), { body, signal }));
    },
    /** The messages before a direct one, newest first; undefined in a server, where others' texts are not for us. */
    before: async ({ id, channel_id, guild_id }: IncomingMessage) => {
      if (guild_id !== undefined) return undefined;
      const request = { query: new URLSearchParams({ before: id, limit: HISTORY }) };
      const route = Routes.channelMessages(channel_id);
      return messagesSchema.parse(await withinTime(RECALLING, (signal) => rest.get(route, { ...request, signal })));
    },
  };
}
