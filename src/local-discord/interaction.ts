import { randomBytes } from "node:crypto";
import type { Choice } from "discord-api-spec/zod";
import { dispatch } from "./gateway.ts";
import { createMessage, type Draft, type Message, messageFlag, toApi } from "./message.ts";
import { type Channel, channelObject, member, permissions, type User, waitFor, type World } from "./world.ts";

/** Interaction types by name. */
export const interactionType = { command: 2, component: 3, autocomplete: 4 } as const;

/** What a person does with the app; `source` is the message whose component is used. */
export type Act = Readonly<{ type: number; data: object; source?: Message }>;

/** What Discord remembers of an interaction. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  readonly channel: Channel;
  readonly act: Act;
  readonly createdAt: number; // By the world's clock, ms.
  readonly sentAt: number; // By the process's clock, ms.
  readonly messageIds: string[]; // First that of the answer, then those of its follow-ups.
  outcome?: { readonly type: number; readonly latencyMs: number; readonly choices: readonly Choice[] };
}

/** What a person sees of an interaction. */
export type Interaction = ReturnType<typeof interact>;

const PATIENCE_MS = 10_000;

/** The first answer to an interaction. */
export function originalOf({ channel, messageIds }: InteractionState): Message | undefined {
  return channel.messages.get(messageIds[0] ?? "");
}

/** Stores a message that answers an interaction, or follows on its first answer. */
export function answer(world: World, interaction: InteractionState, draft: Draft): Message {
  const { id, user, act } = interaction;
  const name = "name" in act.data ? String(act.data.name) : "";
  const message = createMessage(world, interaction.channel, draft, {
    author: world.bot,
    repliesTo: originalOf(interaction),
    onlyFor: draft.flags & messageFlag.ephemeral ? interaction.user.id : undefined,
    webhook_id: world.applicationId,
    interaction: act.type === interactionType.command ? { id, type: act.type, name, user } : undefined,
  });
  interaction.messageIds.push(message.id);
  return message;
}

/** Sends INTERACTION_CREATE with all that discord.js needs, and returns what becomes of it. */
export function interact(world: World, user: User, channel: Channel, act: Act) {
  const token = randomBytes(48).toString("base64url");
  const [id, createdAt, sentAt] = [world.newId(), world.now(), performance.now()];
  const state: InteractionState = { id, token, user, channel, act, createdAt, sentAt, messageIds: [] };
  world.interactions.set(token, state);
  dispatch(world, "INTERACTION_CREATE", payload(world, state));
  const message = (): Message | undefined => originalOf(state);
  return {
    id,
    token,
    /** Once the callback has been accepted; rejects when none has come 10 real seconds after it was asked for. */
    get response() {
      return waitFor(world, () => state.outcome, PATIENCE_MS, "callback of the interaction");
    },
    message,
    answer: () => waitFor(world, message, PATIENCE_MS, "answer to the interaction"),
    ephemeral: () => message()?.onlyFor !== undefined,
    acknowledged: () => state.outcome !== undefined, // Accepted by Discord, which means: in time.
    latencyMs: () => state.outcome?.latencyMs, // From the event sent to the callback received, in real ms.
  };
}

function payload(world: World, { id, token, user, channel, act }: InteractionState): object {
  const { guildId } = channel;
  const app = { application_id: world.applicationId, app_permissions: permissions, entitlements: [], version: 1 };
  const place = { channel: { ...channelObject(channel), permissions }, channel_id: channel.id, context: channel.type };
  const inGuild = { member: { ...member, user, permissions }, guild_id: guildId, guild_locale: "en-US" };
  const who = { ...(guildId === undefined ? { user } : inGuild), locale: "en-US" };
  const owners = { authorizing_integration_owners: { 0: guildId ?? "0" } };
  const message = act.source && toApi(world, act.source);
  return { id, token, type: act.type, data: act.data, ...app, ...place, ...who, ...owners, message };
}
