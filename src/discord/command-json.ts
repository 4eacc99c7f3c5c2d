import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Option } from "../command.ts";

type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody;
type OptionJson = NonNullable<CommandJson["options"]>[number];

/** In servers, in direct messages with the bot, in other private channels. */
const CONTEXTS = [0, 1, 2];
/** Installed in a server, or by a person for themselves. */
const INTEGRATION_TYPES = [0, 1];

const { String: Text, Integer, Boolean: Flag } = ApplicationCommandOptionType;

function optionJson(name: string, option: Option): OptionJson {
  const { description } = option;
  if (option.type === "flag") return { type: Flag, name, description };
  const common = { name, description, ...(option.required ? { required: true } : {}) };
  if (option.type === "integer") return { type: Integer, ...common, min_value: option.min };
  return {
    type: Text,
    ...common,
    ...(option.completes ? { autocomplete: true } : {}),
    max_length: option.max,
  };
}

/** A command of `commands/` as Discord registers it, required options first, as Discord demands. */
export const commandJson = ({ name, description, options }: Command): CommandJson => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  options: Object.entries(options)
    .map(([name, option]) => optionJson(name, option))
    .toSorted((one, other) => Number(other.required ?? false) - Number(one.required ?? false)),
  contexts: CONTEXTS,
  integration_types: INTEGRATION_TYPES,
});
