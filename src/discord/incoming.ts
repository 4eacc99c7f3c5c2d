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

/** An event of the gateway that this bot answers. */
export type Incoming =
  | { readonly kind: "interaction"; readonly interaction: IncomingInteraction }
  | { readonly kind: "message"; readonly message: IncomingMessage };

const packetSchema = z.discriminatedUnion("t", [
  z.object({ t: z.literal("INTERACTION_CREATE"), d: interactionSchema }),
  z.object({ t: z.literal("MESSAGE_CREATE"), d: messageSchema }),
]);
const nameSchema = z.object({ t: z.enum(["INTERACTION_CREATE", "MESSAGE_CREATE"]) });

/** Messages out of a channel, newest first. */
export const messagesSchema = z.array(messageSchema);

/** Whether a packet of the gateway is of a kind that this bot answers. */
export const isIncoming = (packet: unknown): boolean => nameSchema.safeParse(packet).success;

/** The event in a packet; undefined when it is malformed. */
export function readIncoming(packet: unknown): Incoming | undefined {
  const { data: read } = packetSchema.safeParse(packet);
  if (!read) return undefined;
  return read.t === "MESSAGE_CREATE"
    ? { kind: "message", message: read.d }
    : { kind: "interaction", interaction: read.d };
}
