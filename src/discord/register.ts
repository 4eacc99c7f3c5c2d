import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type ApplicationCommandOptionData,
  type ChatInputApplicationCommandData,
  type ClientApplication,
  type MessageApplicationCommandData,
} from "discord.js";
import type { Command, Option } from "../command.ts";

const { String: Text, Integer, Boolean: Flag } = ApplicationCommandOptionType;

const optionData = (name: string, option: Option): ApplicationCommandOptionData & { required: boolean } => {
  const { type, description } = option;
  if (type === "flag") return { type: Flag, name, description, required: false };
  const { required } = option;
  if (type === "integer") return { type: Integer, name, description, required, minValue: option.min };
  const autocomplete = option.completes && { autocomplete: true };
  return { type: Text, name, description, required, ...autocomplete, maxLength: option.max };
};

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A command of `commands/` as Discord registers it, required options first, as Discord demands. */
export const commandData = ({ name, description, options }: Command): ChatInputApplicationCommandData => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  options: Object.entries(options)
    .filter(([, option]) => option.type !== "flag" || !option.tool)
    .map(([name, option]) => optionData(name, option))
    .toSorted((one, other) => Number(other.required) - Number(one.required)),
  ...EVERYWHERE,
});

/** What a command is in the menu of a message, where it is there. */
const messageCommandData = ({ onMessage }: Command): MessageApplicationCommandData[] =>
  onMessage ? [{ type: ApplicationCommandType.Message, name: onMessage.name, ...EVERYWHERE }] : [];

/** Registers the commands if Discord knows others; true if anything was written. */
export async function register(application: ClientApplication, commands: readonly Command[]): Promise<boolean> {
  const wanted = [...commands.map(commandData), ...commands.flatMap(messageCommandData)];
  const known = await application.commands.fetch({ withLocalizations: true });
  const same = wanted.every((command) =>
    known.some((each) => each.name === command.name && each.equals(command, true)),
  );
  if (same && known.size === wanted.length) return false;
  await application.commands.set(wanted);
  return true;
}
