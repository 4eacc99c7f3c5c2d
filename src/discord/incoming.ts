import { z } from "zod";

// Only what is read is checked: Discord adds fields, leaves optional ones out, and a strange rest must not cost an answer.
const snowflake = z.string().regex(/^\d{1,20}$/);
const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const command = z.object({
  name: z.string(),
  options: z.array(option).default([]),
  // Of a command in the menu of a message: that message, whose text is here without any intent.
  target_id: snowflake.optional(),
  resolved: z
    .object({ messages: z.record(z.string(), z.object({ content: z.string().default("") })).optional() })
    .optional(),
});
const interaction = z.object({ id: snowflake, token: z.string().min(1) });

const interactionSchema = z.discriminatedUnion("type", [
  interaction.extend({ type: z.literal([2, 4]), data: command }),
  interaction.extend({
    type: z.literal(3),
    data: z.object({ custom_id: z.string() }),
    message: z.object({ flags: z.number().default(0) }),
  }),
]);
const messageSchema = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  type: z.number().default(0),
  content: z.string().default(""),
  author: z.object({ id: snowflake, bot: z.boolean().default(false) }),
  webhook_id: snowflake.optional(),
});
const packetSchema = z.discriminatedUnion("t", [
  z.object({ t: z.literal("INTERACTION_CREATE"), d: interactionSchema }),
  z.object({ t: z.literal("MESSAGE_CREATE"), d: messageSchema }),
]);
const anyPacket = z.object({ t: z.enum(["INTERACTION_CREATE", "MESSAGE_CREATE"]) });

/** Somebody used a command (2), pressed a button (3) or is typing an option (4); numbers are Discord's. */
export type IncomingInteraction = z.infer<typeof interactionSchema>;
/** A message that somebody wrote; without `guild_id` it is a direct one. */
export type IncomingMessage = z.infer<typeof messageSchema>;

/** Messages out of a channel, newest first. */
export const messagesSchema = z.array(messageSchema);
/** Whether a packet of the gateway is of a kind that this bot answers, malformed or not. */
export const isIncoming = (packet: unknown): boolean => anyPacket.safeParse(packet).success;
/** What such a packet tells (`t`, with `d`); undefined when it is malformed. */
export const readIncoming = (packet: unknown) => packetSchema.safeParse(packet).data;
