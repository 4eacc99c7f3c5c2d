import type { CommandOption, Component, Modal } from "discord-api-spec/zod";
import { type Command, optionType } from "./command.ts";
import { componentType, flattenComponents } from "./component.ts";

/** What a person fills in: values by option name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What a person fills into a modal, by custom_id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

const OPTION_CHARACTERS = 6000;
const FIELD_CHARACTERS = 4000;
const VALUE_TYPES = new Map<number, string>([
  [optionType.boolean, "boolean"],
  [optionType.integer, "number"],
  [optionType.number, "number"],
]);

/** A command's options as the client sends them; throws what the client would not let a person send. */
export function sendOptions(command: Command, values: OptionValues, focused?: string) {
  const given = focused === undefined ? values : { [focused]: "", ...values };
  const known = command.options ?? [];
  const unknown = Object.keys(given).find((key) => !known.some(({ name }) => name === key));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  return known.flatMap((option) => {
    const { name, type } = option;
    const value = given[name];
    const wrong = objection(option, value, focused);
    if (wrong) throw new Error(`/${command.name} ${name} ${wrong}`);
    return value === undefined ? [] : [{ name, type, value, ...(name === focused ? { focused: true } : {}) }];
  });
}

function objection(option: CommandOption, value: OptionValues[string] | undefined, focused?: string) {
  const { name, type, choices, required, autocomplete } = option;
  if (name === focused) return autocomplete ? undefined : "has no autocomplete";
  if (value === undefined) return required && focused === undefined ? "is needed" : undefined;
  const wanted = VALUE_TYPES.get(type) ?? "string";
  if (typeof value !== wanted) return `must be a ${wanted}`;
  if (type === optionType.integer && !Number.isInteger(value)) return "must be a whole number";
  if (choices?.every((one) => one.value !== value)) return "is not one of the choices";
  const isText = typeof value === "string";
  const size = isText ? value.length : Number(value);
  const fewest = isText ? (option.min_length ?? Number(required ?? 0)) : (option.min_value ?? -Infinity);
  const most = isText ? (option.max_length ?? OPTION_CHARACTERS) : (option.max_value ?? Infinity);
  if (size < fewest) return `is below ${fewest}`;
  return size > most ? `is above ${most}` : undefined;
}

/** The components of a submitted modal; throws for what the client would not let a person submit. */
export function fillModal({ components }: Modal, values: ModalValues): unknown[] {
  const ids = new Set(flattenComponents(components).map(({ component }) => component.custom_id));
  const unknown = Object.keys(values).find((key) => !ids.has(key));
  if (unknown !== undefined) throw new Error(`the modal has no field ${unknown}`);
  const filled = (field: Component): unknown => {
    const { type, id, custom_id } = field;
    if (field.component) return { type, id, component: filled(field.component) };
    if (field.components) return { type, id, components: field.components.map(filled) };
    if (!custom_id) return { type, id };
    const value = values[custom_id] ?? (type === componentType.textInput ? "" : []);
    if (field.required !== false || value.length > 0) checkSelection(field, value);
    return { type, id, custom_id, ...(typeof value === "string" ? { value } : { values: value }) };
  };
  return components.map(filled);
}

/** Throws unless a select or text field takes these values or this text. */
export function checkSelection(field: Component, given: string | readonly string[]): void {
  const { custom_id: id, options } = field;
  const fewest = field.min_length ?? field.min_values ?? 1;
  const most = field.max_length ?? field.max_values ?? (typeof given === "string" ? FIELD_CHARACTERS : 1);
  const missing = options && [given].flat().find((value) => !options.some((one) => one.value === value));
  if (missing !== undefined) throw new Error(`${id} does not offer ${missing}`);
  if (given.length < fewest || given.length > most) throw new Error(`${id} takes ${fewest} to ${most}`);
}
