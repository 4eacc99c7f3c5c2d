import type { Component } from "./component.ts";

/** A user object as Discord sends it. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot: boolean;
  readonly public_flags: number;
}

/** A file kept with a message. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly description?: string | undefined;
}

/** Whom a message would ping, after its allowed_mentions. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A message object of Discord's API, unchangeable: an edit puts another one in its place. */
export interface ApiMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly unknown[];
  readonly components: readonly Component[];
  readonly pinned: boolean;
  readonly flags: number;
  readonly nonce?: string | number | undefined;
  readonly application_id?: string | undefined;
  readonly webhook_id?: string | undefined;
  readonly interaction_metadata?: unknown;
  readonly message_reference?: unknown;
  readonly referenced_message?: ApiMessage | null | undefined;
}

/** A stored message: what the API shows, whom it would ping, and for an ephemeral one the only person who sees it. */
export interface Message extends ApiMessage {
  readonly pings: Pings;
  readonly onlyFor: string | undefined;
}

/** Message flags by name. */
export const messageFlag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Message types by name. */
export const messageType = { default: 0, reply: 19, chatInputCommand: 20, contextMenuCommand: 23 } as const;

/** The message as an app with or without access to message content receives it. */
export function toApi(message: Message, contentFor: (message: ApiMessage) => boolean): ApiMessage {
  const { pings: _pings, onlyFor: _onlyFor, ...whole } = message;
  const hide = (shown: ApiMessage): ApiMessage => {
    const inner = shown.referenced_message;
    const nested = inner ? { ...shown, referenced_message: hide(inner) } : shown;
    return contentFor(shown)
      ? nested
      : { ...nested, content: "", embeds: [], attachments: [], components: [] };
  };
  return hide(whole);
}
