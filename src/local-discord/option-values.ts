import { type Command, type CommandOption, optionType } from "./command.ts";
import type { World } from "./world.ts";
import { memberOf } from "./message-store.ts";

/** What a person fills in: values by option name; users, roles and channels by their id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option of an interaction's data. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

const STRING_CHARACTERS = 6000;

/** A command's options as the client sends them; throws what the client would not let a person send. */
export function sendOptions(
  command: Command,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): SentOption[] {
  const [name, ...rest] = path;
  if (name !== undefined) {
    const sub = command.options?.find((one) => one.name === name && one.type <= optionType.group);
    if (sub === undefined) throw new Error(`/${command.name} has no subcommand ${name}`);
    const inner = { ...command, name: `${command.name} ${name}`, options: sub.options ?? [] };
    return [{ name, type: sub.type, options: sendOptions(inner, rest, values, focused) }];
  }
  const options = command.options ?? [];
  if (options.some(({ type }) => type <= optionType.group))
    throw new Error(`/${command.name} needs a subcommand`);
  const unknown = Object.keys(values).find((key) => !options.some((one) => one.name === key));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  return options.flatMap((option) => {
    const value = values[option.name];
    const isFocused = option.name === focused;
    if (isFocused && !option.autocomplete) throw new Error(`/${command.name} ${focused} has no autocomplete`);
    if (value === undefined) {
      if (option.required && focused === undefined)
        throw new Error(`/${command.name} needs its option ${option.name}`);
      return isFocused ? [{ name: option.name, type: option.type, value: "", focused: true }] : [];
    }
    const wrong = isFocused ? tooLong(value) : objection(option, value);
    if (wrong !== undefined) throw new Error(`/${command.name} ${option.name}: ${wrong}`);
    return [
      { name: option.name, type: option.type, value, ...(isFocused ? { focused: true as const } : {}) },
    ];
  });
}

/** The option that is being typed. */
export function focusedOption(sent: readonly SentOption[]): SentOption | undefined {
  return sent
    .flatMap((option) => (option.options ? [focusedOption(option.options)] : [option]))
    .find((option) => option?.focused);
}

/** Users, members, roles and channels that the values name. */
export function resolveOptions(
  world: World,
  sent: readonly SentOption[],
): Readonly<Record<string, unknown>> | undefined {
  const flat = sent.flatMap((option) => option.options?.flatMap((one) => one.options ?? [one]) ?? [option]);
  const users = flat.flatMap(({ type, value }) => {
    const user = value === world.bot.id ? world.bot : world.profiles.get(String(value))?.user;
    return (type === optionType.user || type === optionType.mentionable) && user ? [user] : [];
  });
  const channels = flat.flatMap(({ type, value }) => {
    const channel = type === optionType.channel ? world.channels.get(String(value)) : undefined;
    return channel ? [{ id: channel.id, type: channel.type, name: channel.name, permissions: "0" }] : [];
  });
  if (users.length + channels.length === 0) return undefined;
  return {
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    members: Object.fromEntries(users.map((user) => [user.id, { ...memberOf(world), permissions: "0" }])),
    channels: Object.fromEntries(channels.map((channel) => [channel.id, channel])),
  };
}

function objection(option: CommandOption, value: string | number | boolean): string | undefined {
  const { type, choices } = option;
  const wanted = type === optionType.boolean ? "boolean" : isNumber(type) ? "number" : "string";
  if (typeof value !== wanted) return `must be a ${wanted}`;
  if (type === optionType.integer && !Number.isInteger(value)) return "must be a whole number";
  if (choices?.length && !choices.some((choice) => choice.value === value))
    return "is not one of the choices";
  if (typeof value === "number") {
    if (value < (option.min_value ?? -Infinity)) return `is below ${option.min_value}`;
    return value > (option.max_value ?? Infinity) ? `is above ${option.max_value}` : undefined;
  }
  if (type !== optionType.string || typeof value !== "string") return undefined;
  if (value === "" && option.required) return "is empty";
  if (value.length < (option.min_length ?? 0)) return `is shorter than ${option.min_length}`;
  if (value.length > (option.max_length ?? STRING_CHARACTERS)) return `is longer than ${option.max_length}`;
  return tooLong(value);
}

function isNumber(type: number): boolean {
  return type === optionType.integer || type === optionType.number;
}

function tooLong(value: string | number | boolean): string | undefined {
  return String(value).length > STRING_CHARACTERS ? `is longer than ${STRING_CHARACTERS}` : undefined;
}
