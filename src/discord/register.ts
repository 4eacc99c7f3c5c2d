import type { ChatInputApplicationCommandData, ClientApplication } from "discord.js";
import type { Command } from "../command.ts";
import { commandData } from "./command-data.ts";

/** Registers the commands if Discord knows others; true if anything was written. */
export async function register(application: ClientApplication, commands: readonly Command[]): Promise<boolean> {
  const wanted = commands.map(commandData);
  const known = await application.commands.fetch({ withLocalizations: true });
  const isKnown = (command: ChatInputApplicationCommandData): boolean =>
    known.some((each) => each.name === command.name && each.equals(command, true));
  if (known.size === wanted.length && wanted.every(isKnown)) return false;
  await application.commands.set(wanted);
  return true;
}
