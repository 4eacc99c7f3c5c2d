import { z } from "zod";
import type { World } from "./world.ts";

const number = z.number().nullish();

/** An option of a command, as far as this folder looks into it. */
export const CommandOption = z.looseObject({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
  min_length: number,
  max_length: number,
  min_value: number,
  max_value: number,
});
/** An option of a command. */
export type CommandOption = z.infer<typeof CommandOption>;

/** A command as an app registers it. */
export const CommandBody = z.looseObject({
  name: z.string(),
  description: z.string().default(""),
  type: z.number().default(1),
  options: z.array(CommandOption).nullish(),
  contexts: z.array(z.number()).nullish(),
});
/** A command as an app registers it. */
export type CommandBody = z.infer<typeof CommandBody>;

/** A command as Discord keeps it. */
export type Command = CommandBody & { readonly id: string; readonly version: string };

/** Application command types by name. */
export const commandType = { chatInput: 1, user: 2, message: 3 } as const;

/** Command option types by name, those that people can fill in here. */
export const optionType = { string: 3, integer: 4, boolean: 5, number: 10 } as const;

/** What makes a command the same as an earlier one. */
export function commandKey(name: string, type: number): string {
  return `${type} ${name}`;
}

/** The command with Discord's defaults. It keeps its id, and its version while nothing changes. */
export function storeCommand({ newId, applicationId }: World, body: CommandBody, before?: Command): Command {
  const { options, ...rest } = body;
  // Of an option, Discord leaves out what is false or null.
  const said = options?.map((one) => Object.entries(one).filter(([, value]) => value !== false && value !== null));
  const command = {
    id: before?.id ?? newId(),
    application_id: applicationId,
    version: before?.version ?? newId(),
    default_member_permissions: null,
    dm_permission: body.contexts?.includes(1) ?? true,
    integration_types: [0, 1],
    nsfw: false,
    ...rest,
    contexts: body.contexts ?? null,
    ...(said?.length ? { options: said.map((one) => CommandOption.parse(Object.fromEntries(one))) } : {}),
  };
  const same = before === undefined || JSON.stringify(before) === JSON.stringify(command);
  return same ? command : { ...command, version: newId() };
}
