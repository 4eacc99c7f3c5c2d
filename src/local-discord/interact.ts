import { randomBytes } from "node:crypto";
import { fileBytes } from "./attachments.ts";
import { channelObject } from "./channel-routes.ts";
import { createInteraction, type Interaction } from "./interaction.ts";
import { interactionType, type InteractionState, type InteractionType } from "./interaction-state.ts";
import { type Message, messageType, toApi } from "./message.ts";
import { memberOf } from "./message-store.ts";
import { permissions } from "./ready-event.ts";
import type { Channel, Profile, World } from "./world.ts";

/** What a person does with the app. */
export interface Act {
  readonly type: InteractionType;
  readonly data: Readonly<Record<string, unknown>>;
  /** The message whose component is used, or from whose component a modal came. */
  readonly source?: Message | undefined;
  readonly focusedType?: number | undefined;
  /** The type of message that answers it. */
  readonly answerType?: number;
}

/** Sends INTERACTION_CREATE, whole as Discord sends it, and returns what becomes of it. */
export function interact(world: World, profile: Profile, channel: Channel, act: Act): Interaction {
  const { type, source, focusedType, answerType = messageType.reply } = act;
  const id = world.newId();
  const token = randomBytes(48).toString("base64url");
  const owners = { 0: channel.guildId ?? "0" };
  const state: InteractionState = {
    id,
    token,
    type,
    createdAt: world.now(),
    sentAt: performance.now(),
    userId: profile.user.id,
    channelId: channel.id,
    messageType: answerType,
    sourceId: source?.id,
    focusedType,
    metadata: {
      id,
      type,
      user: profile.user,
      authorizing_integration_owners: owners,
      ...(type === interactionType.component ? { interacted_message_id: source?.id } : {}),
    },
    followUpIds: [],
    callback: undefined,
    latencyMs: undefined,
    originalId: undefined,
    modal: undefined,
    onAnswer: undefined,
  };
  world.interactions.set(token, state);
  const payload = {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data: act.data,
    channel: { ...channelObject(world, channel), permissions },
    channel_id: channel.id,
    ...whoAndWhere(world, profile, channel),
    locale: profile.locale,
    app_permissions: permissions,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: fileBytes,
    ...(source ? { message: toApi(source, () => true) } : {}),
  };
  const interaction = createInteraction(world, state);
  world.events.emit("event", { name: "INTERACTION_CREATE", intents: 0, data: () => payload });
  return interaction;
}

/** In a guild: the member and the guild, context 0. In a DM with the bot: the user, context 1. */
function whoAndWhere(world: World, { user }: Profile, channel: Channel): Readonly<Record<string, unknown>> {
  if (channel.type === 1) return { user, context: 1 };
  return {
    member: { ...memberOf(world), user, permissions },
    guild_id: world.guild.id,
    guild: { id: world.guild.id, locale: "en-US", features: [] },
    guild_locale: "en-US",
    context: 0,
  };
}
