import type { CommandBody } from "discord-api-spec/zod";

/** A command as Discord keeps it. */
export type Command = ReturnType<typeof completeCommand>;

/** Application command types by name. */
export const commandType = { chatInput: 1, message: 3 } as const;

/** What makes a command the same as an earlier one. */
export function commandKey({ name, type }: CommandBody): string {
  return `${type ?? commandType.chatInput} ${name}`;
}

/** The command with its ids and without gaps. */
export function completeCommand(body: CommandBody, ids: { id: string; application_id: string; version: string }) {
  return { ...ids, ...body, description: body.description ?? "", type: body.type ?? commandType.chatInput };
}
