import type { CommandBody, CommandOption } from "discord-api-spec/zod";
import type { World } from "./world.ts";

/** A command as Discord keeps it. */
export interface Command extends CommandBody {
  readonly id: string;
  readonly version: string;
  readonly type: number;
}

/** Application command types by name. */
export const commandType = { chatInput: 1, user: 2, message: 3 } as const;

/** Command option types by name, those that people can fill in here. */
export const optionType = { string: 3, integer: 4, boolean: 5, number: 10 } as const;

/** What makes a command the same as an earlier one. */
export function commandKey({ name, type }: CommandBody): string {
  return `${type ?? commandType.chatInput} ${name}`;
}

/** The command with Discord's defaults. It keeps its id, and its version while nothing changes. */
export function storeCommand({ newId, applicationId, commands }: World, body: CommandBody): Command {
  const before = commands.get(commandKey(body));
  const command = {
    id: before?.id ?? newId(),
    application_id: applicationId,
    version: before?.version ?? newId(),
    default_member_permissions: null,
    dm_permission: body.contexts?.includes(1) ?? true,
    integration_types: [0, 1],
    nsfw: false,
    contexts: null,
    ...body,
    description: body.description ?? "",
    type: body.type ?? commandType.chatInput,
    ...(body.options ? { options: body.options.map(withoutDefaults) } : {}),
  };
  const same = before === undefined || JSON.stringify(before) === JSON.stringify(command);
  return same ? command : { ...command, version: newId() };
}

/** Of an option, Discord leaves out what is false. */
function withoutDefaults({ required, autocomplete, ...said }: CommandOption): CommandOption {
  return { ...said, ...(required ? { required } : {}), ...(autocomplete ? { autocomplete } : {}) };
}
