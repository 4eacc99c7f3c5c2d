import type { Component } from "./component.ts";

/** Interaction types by name. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export type InteractionType = (typeof interactionType)[keyof typeof interactionType];

/** Callback types by name. */
export const callbackType = {
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** The answer to an interaction, as sent. */
export interface Callback {
  readonly type: number;
  readonly data: unknown;
}

/** A modal that the bot has opened. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** What Discord remembers of an interaction. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** By the world's clock, ms. */
  readonly createdAt: number;
  /** By the process's clock, ms. */
  readonly sentAt: number;
  readonly userId: string;
  readonly channelId: string;
  /** What Discord says about its origin on the messages that answer it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** The type of message that answers it. */
  readonly messageType: number;
  /** The message whose component was used. */
  readonly sourceId: string | undefined;
  /** Option type that is being completed. */
  readonly focusedType: number | undefined;
  readonly followUpIds: string[];
  callback: Callback | undefined;
  latencyMs: number | undefined;
  originalId: string | undefined;
  modal: Modal | undefined;
  onAnswer: ((callback: Callback) => void) | undefined;
}

const ACKNOWLEDGE_MS = 3000;
const TOKEN_MS = 15 * 60_000;

/** Whether an interaction can no longer be acknowledged: 3 s have passed. */
export function isTooLate(state: InteractionState, now: number): boolean {
  return now - state.createdAt > ACKNOWLEDGE_MS;
}

/** Whether the token of an interaction has run out: 15 minutes have passed. */
export function isExpired(state: InteractionState, now: number): boolean {
  return now - state.createdAt > TOKEN_MS;
}
