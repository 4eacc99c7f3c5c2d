import type { Command, Option, Values } from "../command.ts";

type Filled = Exclude<Option, { type: "flag" }>;

const filledOf = ({ options }: Command): [string, Filled][] =>
  Object.entries(options).flatMap(([name, option]) => (option.type === "flag" ? [] : [[name, option]]));

/** The options that words fill, in order. */
export const positionals = (command: Command): [string, Filled][] =>
  filledOf(command).filter(([, { named }]) => !named);

/** What a line of JSON Lines holds for this command: its first required text; undefined when it reads none. */
export const linesKey = (command: Command): string | undefined =>
  command.data && positionals(command).find(([, { type, required }]) => type === "text" && required)?.[0];

const WHOLE_NUMBER = /^\s*¶?(\d{1,9})\s*$/; // A passage may be typed as it is printed: ¶5

/** Fills options from flags and words (a text at the end takes all words that are left), or says what is wrong. */
export function readValues(command: Command, flags: Values, words: readonly string[]): Values | string {
  const values: Record<string, string | number | boolean> = {};
  for (const [name, { type }] of Object.entries(command.options))
    if (type === "flag") values[name] = flags[name] === true;
  const left = [...words];
  const last = positionals(command).at(-1)?.[0];
  for (const [name, option] of filledOf(command)) {
    const flag = flags[name];
    const most = option.named ? 0 : name === last && option.type === "text" ? left.length : 1;
    const taken = typeof flag === "string" ? [flag] : left.splice(0, most);
    const raw = taken.join(" ");
    if (taken.length === 0) {
      if (option.required) return `“${command.name}” needs <${name}>: ${option.description}.`;
    } else if (option.type === "text") values[name] = raw;
    else {
      const number = Number(WHOLE_NUMBER.exec(raw)?.[1]);
      if (!(number >= option.min)) return `<${name}> is a whole number from ${option.min} on, not “${raw}”.`;
      values[name] = number;
    }
  }
  return left.length > 0 ? `“${command.name}” does not take “${left.join(" ")}”.` : values;
}
