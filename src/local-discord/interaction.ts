import { randomBytes } from "node:crypto";
import type { Choice, Modal } from "discord-api-spec/zod";
import { channelObject, member, permissions } from "./api-objects.ts";
import { dispatch } from "./gateway-session.ts";
import { fileBytes, hasFlag, type Message, messageFlag, toApi, type User } from "./message.ts";
import { type Channel, waitFor, type World } from "./world.ts";

/** Interaction types by name. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** What a person does with the app. */
export interface Act {
  readonly type: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source?: Message | undefined; // whose component is used, or led to the modal
  readonly focusedType?: number | undefined; // Type of the option that is being completed.
  readonly answerType?: number; // The type of message that answers it.
}

/** The callback that was accepted, as sent, and what came of it. */
export interface Outcome {
  readonly type: number;
  readonly data: unknown;
  readonly latencyMs: number;
  readonly messageId?: string | undefined;
  readonly choices?: readonly Choice[];
  readonly modal?: Modal;
}

/** What Discord remembers of an interaction. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  readonly channel: Channel;
  readonly act: Act;
  readonly createdAt: number; // By the world's clock, ms.
  readonly sentAt: number; // By the process's clock, ms.
  readonly followUpIds: string[];
  outcome?: Outcome;
}

/** What a person sees of an interaction. */
export type Interaction = ReturnType<typeof interact>;

const PATIENCE_MS = 10_000;

/** The first answer to an interaction. */
export function originalOf({ channel, outcome }: InteractionState): Message | undefined {
  return channel.messages.get(outcome?.messageId ?? "");
}

/** Sends INTERACTION_CREATE with all that discord.js needs, and returns what becomes of it. */
export function interact(world: World, user: User, channel: Channel, act: Act) {
  const token = randomBytes(48).toString("base64url");
  const [id, createdAt, sentAt] = [world.newId(), world.now(), performance.now()];
  const state: InteractionState = { id, token, user, channel, act, createdAt, sentAt, followUpIds: [] };
  world.interactions.set(token, state);
  for (const session of world.sessions.values()) dispatch(session, "INTERACTION_CREATE", payload(world, state));
  const message = (): Message | undefined => originalOf(state);
  const isLoading = (): boolean => hasFlag(message(), messageFlag.loading);
  return {
    id,
    token,
    user,
    channel,
    act,
    /** Once the callback has been accepted; rejects when none has come 10 real seconds after it was asked for. */
    get response() {
      return waitFor(world, () => state.outcome, PATIENCE_MS, "callback of the interaction");
    },
    /** The first answer; `answer` waits for it to be complete. */
    message,
    answer: (timeoutMs = PATIENCE_MS) =>
      waitFor(world, () => (isLoading() ? undefined : message()), timeoutMs, "answer to the interaction"),
    followUps: () => state.followUpIds.flatMap((one) => channel.messages.get(one) ?? []),
    modal: () => state.outcome?.modal,
    ephemeral: () => hasFlag(message(), messageFlag.ephemeral),
    acknowledged: () => state.outcome !== undefined, // Accepted by Discord, which means: in time.
    latencyMs: () => state.outcome?.latencyMs, // From the event sent to the callback received, in real ms.
  };
}

function payload(world: World, { id, token, user, channel, act }: InteractionState): unknown {
  const { guildId } = channel;
  const source = channel.messages.get(act.source?.id ?? "");
  const inGuild = { member: { ...member, user, permissions }, guild_id: guildId, guild_locale: "en-US" };
  return {
    id,
    application_id: world.applicationId,
    type: act.type,
    token,
    version: 1,
    data: act.data,
    channel: { ...channelObject(world, channel), permissions },
    channel_id: channel.id,
    context: channel.type,
    ...(guildId === undefined ? { user } : inGuild),
    locale: "en-US",
    app_permissions: permissions,
    entitlements: [],
    authorizing_integration_owners: { 0: guildId ?? "0" },
    attachment_size_limit: fileBytes,
    message: source && toApi(world, source),
  };
}
