import * as spec from "discord-api-spec/zod";
import { z } from "zod";
import type { ZodMiniType } from "zod/mini";
import { componentRules } from "./check-components.ts";
import { checkSchema } from "./check-schema.ts";
import { optionType } from "./command.ts";
import { Component, flattenComponents } from "./component.ts";
import { type Callback, type InteractionState, interactionType } from "./interaction.ts";
import { messageFlag } from "./message.ts";
import { refuseIf, under } from "./refusal.ts";

const MODAL_ROWS = 5;

/** Callback types by name. */
export const callbackType = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 };
const { message, deferMessage, deferUpdate, update, choices, modal } = callbackType;
/** Which callbacks answer which interactions. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [interactionType.command]: [message, deferMessage, modal],
  [interactionType.component]: [message, deferMessage, deferUpdate, update, modal],
  [interactionType.autocomplete]: [choices],
  [interactionType.modal]: [message, deferMessage, deferUpdate, update],
};
const OF_SOURCE = new Set([deferUpdate, update]);
/** By the type of the option that is typed; a string if it is none of these. */
const CHOICES = new Map<number, ZodMiniType>([
  [optionType.integer, spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema],
  [optionType.number, spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema],
]);
const Choice = z.object({ name: z.string(), value: z.union([z.string().max(100), z.number()]) });
const Choices = z.object({ choices: z.array(Choice).nullish() });
const Modal = z.object({ custom_id: z.string(), title: z.string(), components: z.array(Component) });
const Flags = z.strictObject({ flags: z.literal([0, messageFlag.ephemeral]).nullish() }).nullish();

/** A modal that the bot has opened. */
export type Modal = z.infer<typeof Modal>;

/** The type and data of a callback that this interaction allows; what the data holds is checked by its type. */
export function checkCallback({ act }: InteractionState, body: unknown): Callback {
  const { data: given } = z.strictObject({ type: z.number(), data: z.unknown().optional() }).safeParse(body);
  const type = given?.type ?? 0;
  const allowed = ALLOWED[act.type]?.includes(type) && (act.source || !OF_SOURCE.has(type));
  const text = `Interactions of type ${act.type} cannot be answered with this type.`;
  refuseIf([[!allowed, ["type"], "INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE", text]]);
  return { type, data: given?.data };
}

/** The flags of a deferred answer, of which only EPHEMERAL may be set. */
export function checkDeferral(data: unknown): number {
  const given = Flags.safeParse(data);
  refuseIf([[!given.success, ["data", "flags"], "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set."]]);
  return given.data?.flags ?? 0;
}

/** Choices offered to a person who types. */
export function checkChoices(data: unknown, focusedType = 0) {
  const ofStrings = spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
  refuseIf(under(["data"], checkSchema(CHOICES.get(focusedType) ?? ofStrings, data)));
  const found = Choices.safeParse(data);
  refuseIf([[!found.success, ["data", "choices"], "BASE_TYPE_MAX_LENGTH", "A value is over 100 characters"]]);
  return found.data?.choices ?? [];
}

/** A modal to open. */
export function checkModal(body: unknown): Modal {
  refuseIf(checkSchema(spec.ModalInteractionCallbackRequestSchema, body));
  const { data } = z.object({ data: Modal }).parse(body);
  const at = ["data", "components"];
  const many = data.components.length > MODAL_ROWS;
  const rules = componentRules(flattenComponents(data.components, at));
  refuseIf([[many, at, "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${MODAL_ROWS} in length.`], ...rules]);
  return data;
}
