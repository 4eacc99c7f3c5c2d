import { Routes, type REST } from "discord.js";
import type { Command } from "../command.ts";
import { commandJson } from "./command-json.ts";

/** What makes a command. Whatever else Discord stores, now or later, is its own. */
const KEYS = new Set(
  [
    "type name description options required autocomplete choices value min_length max_length min_value max_value",
    "contexts integration_types default_member_permissions nsfw name_localizations description_localizations",
  ].flatMap((keys) => keys.split(" ")),
);

const isDefault = (value: unknown): boolean =>
  value === null || value === false || (typeof value === "object" && Object.keys(value).length === 0);

/** JSON of what makes a command, its keys in order, without those that have the value that Discord gives by itself. */
const canonical = (command: unknown): string =>
  JSON.stringify(command, (at, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const kept = Object.entries(value).filter(
      ([key, each]) => !isDefault(each) && (KEYS.has(key) || at.endsWith("_localizations")),
    );
    return Object.fromEntries(kept.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });

/** Whether two lists of commands are the same but for what Discord adds and the order. */
export function areSame(wanted: readonly unknown[], registered: unknown): boolean {
  if (!Array.isArray(registered)) return false;
  const [one, other] = [wanted, registered].map((commands) => commands.map(canonical).toSorted());
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Registers the commands if Discord knows others; true if anything was written. */
export async function register(rest: REST, applicationId: string, commands: readonly Command[]): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map(commandJson);
  const query = new URLSearchParams({ with_localizations: "true" });
  if (areSame(wanted, await rest.get(route, { query }))) return false;
  await rest.put(route, { body: wanted });
  return true;
}
