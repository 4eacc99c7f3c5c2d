import * as spec from "discord-api-spec/zod";
import { number, object, optional, unknown } from "zod/mini";
import { choiceRule } from "./check-command.ts";
import { checkMessage } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import { optionType } from "./command.ts";
import { componentRules, flattenComponents } from "./component.ts";
import { type InteractionState, interactionType, type Outcome } from "./interaction.ts";
import { type Message, messageFlag } from "./message.ts";
import { answer, editMessage, overlay } from "./message-store.ts";
import type { Sent } from "./read-body.ts";
import { Refusal, refuseIf, under } from "./refusal.ts";
import type { World } from "./world.ts";

/** Does what a callback with such data asks for. */
type CarryOut = (world: World, interaction: InteractionState, data: Sent) => Partial<Outcome>;

const MODAL_ROWS = 5;
const Callback = object({ type: number(), data: optional(unknown()) });

const sendMessage: CarryOut = (world, interaction, data) => ({
  messageId: answer(world, interaction, checkMessage(world, "answer", data)).id,
});

const deferMessage: CarryOut = (world, interaction, { body }) => {
  const flags = checkSchema(spec.IncomingWebhookInteractionRequestSchema, body, ["data"]).flags ?? 0;
  const other = (flags & ~messageFlag.ephemeral) !== 0;
  refuseIf([[other, ["data", "flags"], "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set."]]);
  return { messageId: answer(world, interaction, overlay(world, { flags: flags | messageFlag.loading })).id };
};

const deferUpdate: CarryOut = (_world, interaction) => ({ messageId: sourceOf(interaction).id });

const updateMessage: CarryOut = (world, interaction, data) => {
  const source = sourceOf(interaction);
  return { messageId: editMessage(world, interaction.channel, checkMessage(world, "update", data, source), source).id };
};

const offerChoices: CarryOut = (_world, { act }, { body }) => {
  const schema =
    act.focusedType === optionType.string
      ? spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema
      : spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema;
  const choices = checkSchema(schema, body, ["data"]).choices?.flatMap((one) => one ?? []) ?? [];
  refuseIf(under(["data"], [choiceRule(choices)]));
  return { choices };
};

const openModal: CarryOut = (_world, _state, { body }) => {
  const modal = checkSchema(spec.ModalInteractionCallbackRequestDataSchema, body, ["data"]);
  const at = ["data", "components"];
  const many = modal.components.length > MODAL_ROWS;
  const rules = componentRules(flattenComponents(modal.components, at));
  refuseIf([[many, at, "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${MODAL_ROWS} in length.`], ...rules]);
  return { modal };
};

function sourceOf({ act, channel }: InteractionState): Message {
  const source = channel.messages.get(act.source?.id ?? "");
  if (source === undefined) throw new Refusal("unknownMessage");
  return source;
}

const { command, component, autocomplete, modal } = interactionType;
/** By type: which interactions a callback answers, and what it does. */
const CALLBACKS = new Map<number, { answers: readonly number[]; carryOut: CarryOut }>([
  [4, { answers: [command, component, modal], carryOut: sendMessage }],
  [5, { answers: [command, component, modal], carryOut: deferMessage }],
  [6, { answers: [component, modal], carryOut: deferUpdate }],
  [7, { answers: [component, modal], carryOut: updateMessage }],
  [8, { answers: [autocomplete], carryOut: offerChoices }],
  [9, { answers: [command, component], carryOut: openModal }],
]);

/** Carries out the callback of a request, if it is one that the interaction allows. */
export function callBack(world: World, interaction: InteractionState, { body, files }: Sent): Outcome {
  const { type, data } = checkSchema(Callback, body);
  const { answers, carryOut } = CALLBACKS.get(type) ?? {};
  const allowed = answers?.includes(interaction.act.type);
  const text = `Interactions of type ${interaction.act.type} cannot be answered with this type.`;
  refuseIf([[!allowed, ["type"], "INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE", text]]);
  const latencyMs = performance.now() - interaction.sentAt;
  return { type, data, latencyMs, ...carryOut?.(world, interaction, { body: data ?? {}, files }) };
}
