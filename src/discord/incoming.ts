import { z } from "zod";

// Only what is read is checked: Discord adds fields, leaves optional ones out, and a strange rest must not cost an answer.
const snowflake = z.string().regex(/^\d{1,20}$/);
const value = z.union([z.string(), z.number(), z.boolean()]);
const interaction = { id: snowflake, token: z.string().min(1) };
const options = z
  .array(z.object({ name: z.string(), value: value.optional(), focused: z.boolean().optional() }))
  .default([]);
const data = z.object({ name: z.string(), options });

const interactionSchema = z.discriminatedUnion("type", [
  z.object({ ...interaction, type: z.literal(2), data }),
  z.object({
    ...interaction,
    type: z.literal(3),
    data: z.object({ custom_id: z.string() }),
    message: z.object({ flags: z.number().default(0) }),
  }),
  z.object({ ...interaction, type: z.literal(4), data }),
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

/** Somebody used a command (2), pressed a button (3) or is typing an option (4); numbers are Discord's. */
export type IncomingInteraction = z.infer<typeof interactionSchema>;
/** A message that somebody wrote; without `guild_id` it is a direct one. */
export type IncomingMessage = z.infer<typeof messageSchema>;

const interactionPacket = z.object({ t: z.literal("INTERACTION_CREATE"), d: interactionSchema });
const messagePacket = z.object({ t: z.literal("MESSAGE_CREATE"), d: messageSchema });
const anyPacket = z.object({ t: z.enum(["INTERACTION_CREATE", "MESSAGE_CREATE"]) });

/** Messages out of a channel, newest first. */
export const messagesSchema = z.array(messageSchema);

/** Whether a packet of the gateway is of a kind that this bot answers, malformed or not. */
export const isIncoming = (packet: unknown): boolean => anyPacket.safeParse(packet).success;
/** The interaction in a packet, if that is what it holds. */
export const readInteraction = (packet: unknown): IncomingInteraction | undefined =>
  interactionPacket.safeParse(packet).data?.d;
/** The message in a packet, if that is what it holds. */
export const readMessage = (packet: unknown): IncomingMessage | undefined => messagePacket.safeParse(packet).data?.d;
