import { Routes, type REST } from "discord.js";
import type { Choice } from "../command.ts";
import type { Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import { messagesSchema, type IncomingInteraction, type IncomingMessage } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import { render } from "./render.ts";
import { withinTime } from "./within-time.ts";

/** How an interaction is answered. */
export type Answer =
  | { readonly kind: "reply" | "update"; readonly reply: Reply }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] };

/** The one door out: whatever goes to Discord passes here, within its limits and without a mention that pings. */
export interface Send {
  readonly answer: (interaction: IncomingInteraction, answer: Answer) => Promise<void>;
  /** Replies to a message; the same message is never replied to twice. */
  readonly replyTo: (message: IncomingMessage, reply: Reply) => Promise<void>;
  /** The messages before a direct one, newest first; undefined in a server, where others' texts are not for us. */
  readonly before: (message: IncomingMessage) => Promise<readonly IncomingMessage[] | undefined>;
}

const CALLBACK = { reply: 4, update: 7, choices: 8 } as const;
const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
/** Discord gives 3 s to answer an interaction; the rest is for the way. */
const ANSWERING = { ms: 2500, tries: 2 } as const;
const REPLYING = { ms: 30_000, tries: 4 } as const;
const RECALLING = { ms: 2000, tries: 2 } as const;
/** Messages looked at for what was asked before. */
const HISTORY = 20;

const nothingPings = { allowed_mentions: { parse: [], replied_user: false } };

const isShort = ({ name, value }: Choice): boolean => name.length <= LIMITS.choice && value.length <= LIMITS.choice;

/** Opens the door. */
export function createSend(rest: REST, messages: Messages): Send {
  const body = (reply: Reply, flags = 0): object => ({
    components: render(reply, messages),
    flags: COMPONENTS_V2 | flags,
    ...nothingPings,
  });
  const data = (answer: Answer): object => {
    if (answer.kind === "choices") return { choices: answer.choices.filter(isShort).slice(0, LIMITS.choices) };
    const ephemeral = answer.kind === "reply" && answer.reply.private;
    return body(answer.reply, ephemeral ? EPHEMERAL : 0);
  };
  return {
    answer: async ({ id, token }, answer) => {
      const request = { auth: false, body: { type: CALLBACK[answer.kind], data: data(answer) } };
      await withinTime(ANSWERING, (signal) => rest.post(Routes.interactionCallback(id, token), { ...request, signal }));
    },
    replyTo: async ({ id, channel_id }, reply) => {
      // Discord gives back the first message for the same nonce, so a retry or a second process cannot answer twice.
      const once = { nonce: id, enforce_nonce: true };
      const reference = { message_id: id, fail_if_not_exists: false };
      const request = { body: { ...body(reply), ...once, message_reference: reference } };
      await withinTime(REPLYING, (signal) => rest.post(Routes.channelMessages(channel_id), { ...request, signal }));
    },
    before: async ({ id, channel_id, guild_id }) => {
      if (guild_id !== undefined) return undefined;
      const query = new URLSearchParams({ before: id, limit: String(HISTORY) });
      const found = await withinTime(RECALLING, (signal) =>
        rest.get(Routes.channelMessages(channel_id), { query, signal }),
      );
      return messagesSchema.parse(found);
    },
  };
}
