import type { Command, IntegerOption, Option, Values } from "../command.ts";
import type { Typed } from "./flags.ts";

/** The values of a command's options, or what is wrong with them. */
export type ReadValues = { readonly values: Values } | { readonly wrong: string };

/** Names of the options that words fill, in order. */
export const positionals = ({ options }: Command): string[] =>
  Object.entries(options).flatMap(([name, { type }]) => (type === "flag" ? [] : [name]));

/** Each word goes to the next option; a text at the end takes all words that are left, so quotes can be left out. */
const placed = (command: Command, { flags, words }: Typed): { given: Record<string, string>; left: string[] } => {
  const given: Record<string, string> = {};
  const left = [...words];
  const open = positionals(command).filter((name) => typeof flags[name] !== "string");
  for (const [index, name] of open.entries()) {
    if (left.length === 0) break;
    const takesAll = index === open.length - 1 && command.options[name]?.type === "text";
    given[name] = left.splice(0, takesAll ? left.length : 1).join(" ");
  }
  return { given, left };
};

/** A passage may be typed as it is printed: ¶5. */
const WHOLE_NUMBER = /^¶?(\d{1,9})$/;

const integerOf = (raw: string, { min }: IntegerOption): number | undefined => {
  const digits = WHOLE_NUMBER.exec(raw.trim())?.[1];
  const number = digits === undefined ? Number.NaN : Number(digits);
  return number >= min ? number : undefined;
};

/** Fills a command's options from flags and words. The engine bounds what it reads, so a long text is not refused. */
export function readValues(command: Command, typed: Typed): ReadValues {
  const { given, left } = placed(command, typed);
  if (left.length > 0) return { wrong: `“${command.name}” does not take “${left.join(" ")}”.` };
  const values: Record<string, string | number | boolean> = {};
  for (const [name, option] of Object.entries<Option>(command.options)) {
    const raw = typed.flags[name] ?? given[name];
    if (option.type === "flag") {
      if (raw === true) values[name] = true;
    } else if (typeof raw !== "string") {
      if (option.required) return { wrong: `“${command.name}” needs <${name}>: ${option.description}.` };
    } else if (option.type === "integer") {
      const number = integerOf(raw, option);
      if (number === undefined) return { wrong: `<${name}> is a whole number from ${option.min} on, not “${raw}”.` };
      values[name] = number;
    } else values[name] = raw;
  }
  return { values };
}
