import type { Command, Option } from "../command.ts";

/** An option as Discord registers it; 3 = text, 4 = whole number, 5 = yes or no. */
export interface OptionJson {
  readonly type: 3 | 4 | 5;
  readonly name: string;
  readonly description: string;
  readonly required?: true;
  readonly autocomplete?: true;
  readonly max_length?: number;
  readonly min_value?: number;
}

/** A slash command as Discord registers it. */
export interface CommandJson {
  readonly type: 1;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionJson[];
  /** In servers, in direct messages with the bot, in other private channels. */
  readonly contexts: readonly [0, 1, 2];
  /** Installed in a server, or by a person for themselves. */
  readonly integration_types: readonly [0, 1];
}

const optionJson = (name: string, option: Option): OptionJson => {
  const { description } = option;
  const required = option.type !== "flag" && option.required ? ({ required: true } as const) : {};
  switch (option.type) {
    case "text": {
      const completes = option.completes ? ({ autocomplete: true } as const) : {};
      return { type: 3, name, description, ...required, ...completes, max_length: option.max };
    }
    case "integer":
      return { type: 4, name, description, ...required, min_value: option.min };
    case "flag":
      return { type: 5, name, description };
  }
};

/** A command of `commands/` as Discord wants it. Required options come first, as Discord demands. */
export const commandJson = ({ name, description, options }: Command): CommandJson => ({
  type: 1,
  name,
  description,
  options: Object.entries(options)
    .map(([name, option]) => optionJson(name, option))
    .toSorted((one, other) => Number(other.required ?? false) - Number(one.required ?? false)),
  contexts: [0, 1, 2],
  integration_types: [0, 1],
});
