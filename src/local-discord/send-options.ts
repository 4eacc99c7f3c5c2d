import type { CommandOption } from "discord-api-spec/zod";
import type { Command } from "./command.ts";

/** What a person fills in: values by option name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

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
  if (option.name === focused) return option.autocomplete ? undefined : "has no autocomplete";
  if (value === undefined) return option.required && focused === undefined ? "is needed" : undefined;
  const size = typeof value === "string" ? value.length : Number(value);
  const fewest = option.min_length ?? option.min_value ?? -Infinity;
  const most = option.max_length ?? option.max_value ?? Infinity;
  return size < fewest || size > most ? `takes ${fewest} to ${most}` : undefined;
}
