import { ApplicationCommandUpdateRequestSchema, type CommandBody } from "discord-api-spec/zod";
import { array } from "zod/mini";
import { checkSchema, countCharacters, type Path, refuseIf, type Rule } from "./refusal.ts";
import type { World } from "./world.ts";

/** A command as Discord keeps it. */
export type Command = CommandBody &
  Readonly<Record<"id" | "application_id" | "version" | "description", string>> & { readonly type: number };

/** Application command types by name. */
export const commandType = { chatInput: 1, message: 3 } as const;

const Commands = array(ApplicationCommandUpdateRequestSchema);
const PREFIX = "APPLICATION_COMMAND";
const COMMAND_CHARACTERS = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What makes a command the same as an earlier one. */
export function commandKey({ name, type }: CommandBody): string {
  return `${type ?? commandType.chatInput} ${name}`;
}

/** Puts the commands of a request in the place of all that are there; those that stay keep their ids. */
export function replaceCommands(world: World, value: unknown): Command[] {
  const bodies = checkSchema(Commands, value);
  const keys = bodies.map(commandKey);
  for (const [index, body] of bodies.entries()) {
    const twice = keys.indexOf(commandKey(body)) < index;
    const unique: Rule = [twice, ["name"], `${PREFIX}S_DUPLICATE_NAME`, "Name is not unique"];
    refuseIf([unique, ...commandRules(body)], [index]);
  }
  const stored = bodies.map((body): Command => {
    const id = world.commands.get(commandKey(body))?.id ?? world.newId();
    const { description, type } = body;
    const whole = { description: description ?? "", type: type ?? commandType.chatInput };
    return { id, application_id: world.applicationId, version: world.newId(), ...body, ...whole };
  });
  world.commands.clear();
  for (const command of stored) world.commands.set(commandKey(command), command);
  world.changes.emit("change", { kind: "commands" });
  return stored;
}

function commandRules(body: CommandBody): Rule[] {
  const isChat = (body.type ?? commandType.chatInput) === commandType.chatInput;
  const options = body.options ?? [];
  const size = countCharacters(body, ["name", "description", "value"]);
  const bad = isChat !== Boolean(body.description);
  const misplaced = options.some((one, index) => one.required && index > 0 && !options[index - 1]?.required);
  const repeated = new Set(options.map(({ name }) => name)).size < options.length;
  const clash = options.findIndex(({ autocomplete, choices }) => autocomplete && choices?.length);
  return [
    ...(isChat ? [nameRule(body, [])] : []),
    ...options.map((option, index) => nameRule(option, ["options", index])),
    [bad, ["description"], "BASE_TYPE_BAD_LENGTH", `Must be ${isChat ? "1 to 100" : 0} in length.`],
    [misplaced, ["options"], `${PREFIX}_OPTIONS_REQUIRED_INVALID`, "Required options must be placed first"],
    [repeated, ["options"], `${PREFIX}_OPTIONS_NAME_ALREADY_EXISTS`, "Option names must be unique"],
    [clash >= 0, ["options", clash, "autocomplete"], `${PREFIX}_AUTOCOMPLETE_CHOICES`, "Not with choices"],
    [size > COMMAND_CHARACTERS, [], `${PREFIX}_TOO_LARGE`, `Command exceeds ${COMMAND_CHARACTERS}`],
  ];
}

function nameRule({ name }: { readonly name: string }, at: Path): Rule {
  const bad = !NAME.test(name) || name !== name.toLowerCase();
  return [bad, [...at, "name"], `${PREFIX}_INVALID_NAME`, "Command name is invalid"];
}
