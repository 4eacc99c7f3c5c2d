import { type Callback, type InteractionState, type Modal } from "./interaction-state.ts";
import { type Message, messageFlag } from "./message.ts";
import { waitFor } from "./wait-for.ts";
import type { World } from "./world.ts";

/** What a person sees of an interaction that they started. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** The callback once it has been accepted; rejects when none has come after 10 real seconds. */
  readonly response: Promise<Callback>;
  /** The first answer as it stands: for a component that was updated, the updated message. */
  readonly message: () => Message | undefined;
  readonly followUps: () => readonly Message[];
  /** The first answer once it is more than "thinking…". */
  readonly answer: (timeoutMs?: number) => Promise<Message>;
  readonly modal: () => Modal | undefined;
  /** Accepted by Discord, which means: in time. */
  readonly acknowledged: () => boolean;
  readonly ephemeral: () => boolean;
  /** From the event sent to the callback received, in real ms. */
  readonly latencyMs: () => number | undefined;
}

const PATIENCE_MS = 10_000;

/** The view on an interaction that was sent. */
export function createInteraction(world: World, state: InteractionState): Interaction {
  const find = (id: string | undefined): Message | undefined =>
    id === undefined ? undefined : world.channels.get(state.channelId)?.messages.get(id);
  const message = (): Message | undefined => find(state.originalId);
  const ready = (): Message | undefined => {
    const now = message();
    return now && (now.flags & messageFlag.loading) === 0 ? now : undefined;
  };
  return {
    id: state.id,
    token: state.token,
    response: patiently(state),
    message,
    followUps: () => state.followUpIds.flatMap((id) => find(id) ?? []),
    answer: (timeoutMs = PATIENCE_MS) => waitFor(world, ready, timeoutMs, "answer to the interaction"),
    modal: () => state.modal,
    acknowledged: () => state.callback !== undefined,
    ephemeral: () => ((message()?.flags ?? 0) & messageFlag.ephemeral) !== 0,
    latencyMs: () => state.latencyMs,
  };
}

function patiently(state: InteractionState): Promise<Callback> {
  const patient = new Promise<Callback>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("the interaction was not answered")),
      PATIENCE_MS,
    ).unref();
    state.onAnswer = (callback) => {
      clearTimeout(timer);
      resolve(callback);
    };
  });
  patient.catch(() => undefined);
  return patient;
}
