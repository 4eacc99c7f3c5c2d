import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type ApplicationCommandOptionData,
  type ChatInputApplicationCommandData,
} from "discord.js";
import type { Command, Option } from "../command.ts";

const { String: Text, Integer, Boolean: Flag } = ApplicationCommandOptionType;

const isRequired = (option: Option): boolean => option.type !== "flag" && option.required;

const optionData = ([name, option]: readonly [string, Option]): ApplicationCommandOptionData => {
  const common = { name, description: option.description, required: isRequired(option) };
  if (option.type === "flag") return { type: Flag, ...common };
  if (option.type === "integer") return { type: Integer, ...common, minValue: option.min };
  return { type: Text, ...common, ...(option.completes ? { autocomplete: true } : {}), maxLength: option.max };
};

/** A command of `commands/` as Discord registers it, required options first, as Discord demands. */
export const commandData = ({ name, description, options }: Command): ChatInputApplicationCommandData => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  options: Object.entries(options)
    .toSorted(([, one], [, other]) => Number(isRequired(other)) - Number(isRequired(one)))
    .map(optionData),
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
});
