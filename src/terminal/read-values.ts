import type { Command, IntegerOption, Option, Values } from "../command.ts";
import type { Typed } from "./flags.ts";

/** The values of a command's options, or what is wrong with them. */
type ReadValues = { readonly values: Values } | { readonly wrong: string };

/** The options that words fill, in order. */
export const positionals = ({ options }: Command): [string, Exclude<Option, { type: "flag" }>][] =>
  Object.entries(options).flatMap(([name, option]) => (option.type === "flag" ? [] : [[name, option]]));

/** What a line of JSON Lines holds for this command: its first required text; undefined when it reads none. */
export const linesKey = (command: Command): string | undefined =>
  command.data && positionals(command).find(([, { type, required }]) => type === "text" && required)?.[0];

/** A passage may be typed as it is printed: ¶5. */
const WHOLE_NUMBER = /^¶?(\d{1,9})$/;

const integerOf = (raw: string, { min }: IntegerOption): number | undefined => {
  const number = Number(WHOLE_NUMBER.exec(raw.trim())?.[1] ?? Number.NaN);
  return number >= min ? number : undefined;
};

/**
 * Fills a command's options from flags and words. Each word goes to the next option; a text at the end takes all words
 * that are left, so quotes can be left out. The engine bounds what it reads, so a long text is not refused.
 */
export function readValues(command: Command, { flags, words }: Typed): ReadValues {
  const values: Record<string, string | number | boolean> = {};
  for (const [name, { type }] of Object.entries(command.options))
    if (type === "flag" && flags[name] === true) values[name] = true;
  const left = [...words];
  const open = positionals(command).filter(([name]) => typeof flags[name] !== "string");
  for (const [name, option] of positionals(command)) {
    const flag = flags[name];
    const most = name === open.at(-1)?.[0] && option.type === "text" ? left.length : 1;
    const taken = typeof flag === "string" ? [flag] : left.splice(0, most);
    const raw = taken.join(" ");
    if (taken.length === 0) {
      if (option.required) return { wrong: `“${command.name}” needs <${name}>: ${option.description}.` };
    } else if (option.type === "integer") {
      const number = integerOf(raw, option);
      if (number === undefined) return { wrong: `<${name}> is a whole number from ${option.min} on, not “${raw}”.` };
      values[name] = number;
    } else values[name] = raw;
  }
  return left.length > 0 ? { wrong: `“${command.name}” does not take “${left.join(" ")}”.` } : { values };
}
