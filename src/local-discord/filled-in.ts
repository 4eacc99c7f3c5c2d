import type { Modal } from "./check-callback.ts";
import { type Command, type CommandOption, optionType } from "./command.ts";
import { type Component, componentType, flattenComponents } from "./component.ts";

/** What a person fills in: values by option name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What a person fills into a modal, by custom_id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/** An option of an interaction's data. */
type Sent = { name: string; type: number; value: OptionValues[string]; focused?: boolean };

const OPTION_CHARACTERS = 6000;
const FIELD_CHARACTERS = 4000;
const VALUE_TYPES = new Map<number, string>([
  [optionType.boolean, "boolean"],
  [optionType.integer, "number"],
  [optionType.number, "number"],
]);

/** A command's options as the client sends them; throws what the client would not let a person send. */
export function sendOptions(command: Command, values: OptionValues, focused?: string): Sent[] {
  const known = command.options ?? [];
  const asked = focused === undefined ? Object.keys(values) : [...Object.keys(values), focused];
  const unknown = asked.find((key) => !known.some(({ name }) => name === key));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  return known.flatMap((option): Sent[] => {
    const { name, type } = option;
    const value = values[name];
    const typed = name === focused;
    const wrong = typed
      ? !option.autocomplete && "has no autocomplete"
      : value === undefined
        ? option.required && focused === undefined && "is needed"
        : objection(option, value);
    if (wrong) throw new Error(`/${command.name} ${name} ${wrong}`);
    if (typed) return [{ name, type, value: value ?? "", focused: true }];
    return value === undefined ? [] : [{ name, type, value }];
  });
}

function objection(option: CommandOption, value: string | number | boolean): string | undefined {
  const { type, choices, required } = option;
  const wanted = VALUE_TYPES.get(type) ?? "string";
  const isText = typeof value === "string";
  const size = isText ? value.length : Number(value);
  const fewest = isText ? (option.min_length ?? Number(required ?? 0)) : (option.min_value ?? -Infinity);
  const most = isText ? (option.max_length ?? OPTION_CHARACTERS) : (option.max_value ?? Infinity);
  const objections: [wrong: boolean, text: string][] = [
    [typeof value !== wanted, `must be a ${wanted}`],
    [type === optionType.integer && !Number.isInteger(value), "must be a whole number"],
    [choices?.every((one) => one.value !== value) ?? false, "is not one of the choices"],
    [size < fewest, `is below ${fewest}`],
    [size > most, `is above ${most}`],
  ];
  return objections.find(([wrong]) => wrong)?.[1];
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
    if (typeof custom_id !== "string") return { type, id };
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
