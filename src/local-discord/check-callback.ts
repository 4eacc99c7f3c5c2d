import {
  CreateMessageInteractionCallbackRequestSchema,
  InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  ModalInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { z } from "zod";
import { checkCustomIds } from "./check-components.ts";
import { checkSchema } from "./check-schema.ts";
import { optionType } from "./command.ts";
import { Component, flattenComponents } from "./component.ts";
import {
  type Callback,
  callbackType,
  type InteractionState,
  interactionType,
  type Modal,
} from "./interaction-state.ts";
import { messageFlag } from "./message.ts";
import { invalidForm } from "./refusal.ts";

const STRING_CHOICE_CHARACTERS = 100;
const { message, deferMessage, deferUpdate, update, choices, modal } = callbackType;
const ALLOWED = {
  [interactionType.command]: [message, deferMessage, modal],
  [interactionType.component]: [message, deferMessage, deferUpdate, update, modal],
  [interactionType.autocomplete]: [choices],
  [interactionType.modal]: [message, deferMessage, deferUpdate, update],
};
const Choices = z.looseObject({
  choices: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }).nullable())
    .nullish(),
});

/** An answer offered by autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The type and data of a callback that this interaction allows; what the data holds is checked by its type. */
export function checkCallback(state: InteractionState, body: unknown): Callback {
  const shape = z.strictObject({ type: z.number(), data: z.unknown().optional() }).safeParse(body);
  const type = shape.data?.type ?? 0;
  const needsSource = type === deferUpdate || type === update;
  const allowed =
    ALLOWED[state.type].some((one) => one === type) && (!needsSource || state.sourceId !== undefined);
  if (shape.data === undefined || !allowed) {
    const text = `Interactions of type ${state.type} cannot be answered with this type.`;
    throw invalidForm([
      { path: ["type"], code: "INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE", message: text },
    ]);
  }
  return { type, data: shape.data.data ?? undefined };
}

/** The flags of a deferred answer, of which only EPHEMERAL may be set. */
export function checkDeferral(body: unknown): number {
  const problems = checkSchema(CreateMessageInteractionCallbackRequestSchema, body);
  const flags = z
    .looseObject({ data: z.looseObject({ flags: z.number().nullish() }).nullish() })
    .safeParse(body).data?.data?.flags;
  const text = "Only EPHEMERAL can be set on a deferred response.";
  if ((flags ?? 0) & ~messageFlag.ephemeral)
    problems.push({ path: ["data", "flags"], code: "MESSAGE_FLAGS_INVALID", message: text });
  if (problems.length > 0) throw invalidForm(problems);
  return flags ?? 0;
}

/** Choices offered to a person who types. */
export function checkChoices(data: unknown, focusedType: number | undefined): Choice[] {
  const schema =
    focusedType === optionType.integer
      ? InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema
      : focusedType === optionType.number
        ? InteractionApplicationCommandAutocompleteCallbackNumberDataSchema
        : InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
  const problems = checkSchema(schema, data);
  const found = (Choices.safeParse(data).data?.choices ?? []).filter((one) => one !== null);
  const text = `Must be ${STRING_CHOICE_CHARACTERS} or fewer in length.`;
  for (const [index, { value }] of found.entries())
    if (problems.length === 0 && String(value).length > STRING_CHOICE_CHARACTERS)
      problems.push({ path: ["choices", index, "value"], code: "BASE_TYPE_MAX_LENGTH", message: text });
  if (problems.length > 0)
    throw invalidForm(problems.map((one) => ({ ...one, path: ["data", ...one.path] })));
  return found;
}

/** A modal to open. */
export function checkModal(body: unknown): Modal {
  const problems = checkSchema(ModalInteractionCallbackRequestSchema, body);
  if (problems.length > 0) throw invalidForm(problems);
  const shape = z.object({ custom_id: z.string(), title: z.string(), components: z.array(Component) });
  const { data } = z.object({ data: shape }).parse(body);
  const twice = checkCustomIds(flattenComponents(data.components, ["data", "components"]));
  const many = data.components.length > 5;
  const lengthText = "Must be between 1 and 5 in length.";
  const wrong = many
    ? [{ path: ["data", "components"], code: "BASE_TYPE_BAD_LENGTH", message: lengthText }]
    : twice;
  if (wrong.length > 0) throw invalidForm(wrong);
  return data;
}
