import { randomBytes } from "node:crypto";
import { channelObject, member, permissions } from "./api-objects.ts";
import type { Modal } from "./check-callback.ts";
import { type Message, messageFlag, toApi, type User } from "./message.ts";
import { fileBytes } from "./message-store.ts";
import { waitFor } from "./wait-for.ts";
import type { Channel, Profile, World } from "./world.ts";

/** Interaction types by name. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** The answer to an interaction, as sent. */
export type Callback = { readonly type: number; readonly data: unknown };

/** What a person does with the app. */
export interface Act {
  readonly type: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source?: Message | undefined; // whose component is used, or led to the modal
  readonly focusedType?: number | undefined; // Type of the option that is being completed.
  readonly answerType?: number; // The type of message that answers it.
}

/** What Discord remembers of an interaction. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly act: Act;
  readonly createdAt: number; // By the world's clock, ms.
  readonly sentAt: number; // By the process's clock, ms.
  readonly user: User;
  readonly channel: Channel;
  readonly followUpIds: string[];
  callback?: Callback;
  latencyMs?: number;
  originalId?: string | undefined;
  modal?: Modal | undefined;
}

/** What a person sees of an interaction; `message` is the first answer, `answer` waits for it to be complete. */
export type Interaction = ReturnType<typeof createInteraction>;

const PATIENCE_MS = 10_000;

/** The view on an interaction that was sent. */
function createInteraction(world: World, state: InteractionState) {
  const { id, token, channel } = state;
  const message = (): Message | undefined => channel.messages.get(state.originalId ?? "");
  const hasFlag = (flag: number): boolean => ((message()?.flags ?? 0) & flag) !== 0;
  const ready = (): Message | undefined => (hasFlag(messageFlag.loading) ? undefined : message());
  return {
    id,
    token,
    /** The callback once it has been accepted; rejects when none has come 10 real seconds after it was asked for. */
    get response(): Promise<Callback> {
      return waitFor(world, () => state.callback, PATIENCE_MS, "callback of the interaction");
    },
    message,
    followUps: () => state.followUpIds.flatMap((one) => channel.messages.get(one) ?? []),
    answer: (timeoutMs = PATIENCE_MS) => waitFor(world, ready, timeoutMs, "answer to the interaction"),
    modal: () => state.modal,
    acknowledged: () => state.callback !== undefined, // Accepted by Discord, which means: in time.
    ephemeral: () => hasFlag(messageFlag.ephemeral),
    latencyMs: () => state.latencyMs, // From the event sent to the callback received, in real ms.
  };
}

/** Sends INTERACTION_CREATE with all that discord.js needs, and returns what becomes of it. */
export function interact(world: World, { user, locale }: Profile, channel: Channel, act: Act): Interaction {
  const state: InteractionState = {
    id: world.newId(),
    token: randomBytes(48).toString("base64url"),
    act,
    createdAt: world.now(),
    sentAt: performance.now(),
    user,
    channel,
    followUpIds: [],
  };
  world.interactions.set(state.token, state);
  const { guildId } = channel;
  const inGuild = {
    member: { ...member, user, permissions },
    guild_id: guildId,
    guild_locale: "en-US",
  };
  const payload = {
    id: state.id,
    application_id: world.applicationId,
    type: act.type,
    token: state.token,
    version: 1,
    data: act.data,
    channel: { ...channelObject(world, channel), permissions },
    channel_id: channel.id,
    context: channel.type,
    ...(guildId === undefined ? { user } : inGuild),
    locale,
    app_permissions: permissions,
    entitlements: [],
    authorizing_integration_owners: { 0: guildId ?? "0" },
    attachment_size_limit: fileBytes,
    message: act.source && toApi(world, act.source),
  };
  world.events.emit("event", { name: "INTERACTION_CREATE", intents: 0, data: () => payload });
  return createInteraction(world, state);
}
