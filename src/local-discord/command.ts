import { z } from "zod";

const Localizations = z.record(z.string(), z.string()).nullish();
const Choice = z.object({
  name: z.string(),
  name_localizations: Localizations,
  value: z.union([z.string(), z.number()]),
});

/** An option of a registered command. */
export const CommandOption = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: Localizations,
  description: z.string(),
  description_localizations: Localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(Choice).nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  channel_types: z.array(z.number()).nullish(),
  get options() {
    return z.array(CommandOption).nullish();
  },
});
export type CommandOption = z.infer<typeof CommandOption>;

/** A command as an app registers it. */
export const CommandBody = z.object({
  name: z.string(),
  name_localizations: Localizations,
  description: z.string().nullish(),
  description_localizations: Localizations,
  options: z.array(CommandOption).nullish(),
  default_member_permissions: z.union([z.string(), z.number()]).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  type: z.number().nullish(),
  nsfw: z.boolean().nullish(),
});
export type CommandBody = z.infer<typeof CommandBody>;

/** A command as Discord keeps it. */
export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly type: number;
  readonly name: string;
  readonly options?: readonly CommandOption[];
  readonly contexts: readonly number[] | null;
  readonly [key: string]: unknown;
}

/** Application command types by name. */
export const commandType = { chatInput: 1, user: 2, message: 3 } as const;

/** Command option types by name. */
export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
} as const;

/** The command with everything that Discord adds: ids, a version, its defaults; `required: false` is left out. */
export function storeCommand(
  body: CommandBody,
  ids: { id: string; application_id: string; version: string; guild_id?: string },
): Command {
  const permissions = body.default_member_permissions;
  return {
    ...ids,
    default_member_permissions:
      permissions === null || permissions === undefined ? null : String(permissions),
    type: body.type ?? commandType.chatInput,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? "",
    description_localizations: body.description_localizations ?? null,
    ...(ids.guild_id === undefined
      ? { dm_permission: body.contexts?.includes(1) ?? body.dm_permission ?? true }
      : {}),
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0, 1],
    ...(body.options?.length ? { options: body.options.map(storeOption) } : {}),
    nsfw: body.nsfw ?? false,
  };
}

function storeOption(option: CommandOption): CommandOption {
  const { options, choices, required, autocomplete, ...rest } = option;
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  return {
    type: option.type,
    name: option.name,
    description: option.description,
    ...Object.fromEntries(given),
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(choices?.length
      ? { choices: choices.map((one) => ({ ...one, name_localizations: one.name_localizations ?? null })) }
      : {}),
    ...(options?.length ? { options: options.map(storeOption) } : {}),
  };
}
