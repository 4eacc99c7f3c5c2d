import { Routes, type REST } from "discord.js";
import { z } from "zod";
import type { Command } from "../command.ts";
import { commandJson } from "./command-json.ts";

// Keys that Discord may add later are not compared: they would make every start look like a change.
const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  choices: z.array(z.unknown()).nullish(),
  options: z.array(z.unknown()).nullish(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
});
const commandSchema = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string(),
  options: z.array(optionSchema).nullish(),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
});
const commandsSchema = z.array(commandSchema);

const isDefault = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** JSON with the keys in order and without those that have the value that Discord gives them by itself. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner !== "object" || inner === null || Array.isArray(inner)
      ? inner
      : Object.fromEntries(
          Object.entries(inner)
            .filter(([, each]) => !isDefault(each))
            .toSorted(([one], [other]) => (one < other ? -1 : 1)),
        ),
  );

const inOrder = (commands: unknown): string[] => commandsSchema.parse(commands).map(canonical).toSorted();

/** Whether two lists of commands are the same but for what Discord adds and the order. */
export const areSame = (wanted: unknown, registered: unknown): boolean =>
  JSON.stringify(inOrder(wanted)) === JSON.stringify(inOrder(registered));

/** Registers the commands if Discord knows others; true if anything was written. */
export async function register(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map(commandJson);
  const query = new URLSearchParams({ with_localizations: "true" });
  if (areSame(wanted, await rest.get(route, { query }))) return false;
  await rest.put(route, { body: wanted });
  return true;
}
