import {
  type Choice,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema as Choices,
} from "discord-api-spec/zod";
import { number, object, optional, unknown } from "zod/mini";
import { checkMessage } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import { type InteractionState, interactionType, type Outcome } from "./interaction.ts";
import { answer, editMessage } from "./message-store.ts";
import { Refusal, refuseIf } from "./refusal.ts";
import type { World } from "./world.ts";

const Callback = object({ type: number(), data: optional(unknown()) });
/** Discord's schema allows longer ones. */
const CHOICE_CHARACTERS = 100;
const callbackType = { message: 4, update: 7, choices: 8 } as const;
const { command, component, autocomplete } = interactionType;
/** By type of callback: which interactions it answers. */
const ANSWERS = new Map<number, readonly number[]>([
  [callbackType.message, [command, component]],
  [callbackType.update, [component]],
  [callbackType.choices, [autocomplete]],
]);

/** Carries out the callback of a request, if it is one that the interaction allows. */
export function callBack(world: World, interaction: InteractionState, body: unknown): Outcome {
  const { type, data = {} } = checkSchema(Callback, body);
  const allowed = ANSWERS.get(type)?.includes(interaction.act.type);
  const text = `Interactions of type ${interaction.act.type} cannot be answered with this type.`;
  refuseIf([[!allowed, ["type"], "INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE", text]]);
  const latencyMs = performance.now() - interaction.sentAt;
  if (type === callbackType.choices) return { type, latencyMs, choices: choicesIn(data) };
  if (type === callbackType.update) updateSource(world, interaction, data);
  else answer(world, interaction, checkMessage("answer", data));
  return { type, latencyMs };
}

function choicesIn(data: unknown): readonly Choice[] {
  const choices = checkSchema(Choices, data, ["data"]).choices?.flatMap((one) => one ?? []) ?? [];
  const long = choices.some(({ value }) => String(value).length > CHOICE_CHARACTERS);
  refuseIf([[long, ["data", "choices"], "BASE_TYPE_MAX_LENGTH", `Must be ${CHOICE_CHARACTERS} or fewer in length.`]]);
  return choices;
}

function updateSource(world: World, { act, channel, messageIds }: InteractionState, data: unknown): void {
  const source = channel.messages.get(act.source?.id ?? "");
  if (source === undefined) throw new Refusal("unknownMessage");
  editMessage(world, channel, checkMessage("update", data, source), source);
  messageIds.push(source.id);
}
