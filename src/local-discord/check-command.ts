import {
  ApplicationCommandUpdateRequestSchema,
  type Choice,
  type CommandBody,
  type CommandOption,
} from "discord-api-spec/zod";
import { array, extend, nullish, string } from "zod/mini";
import { checkSchema } from "./check-schema.ts";
import { commandKey, commandType } from "./command.ts";
import { countCharacters } from "./count-characters.ts";
import { Refusal, refuseIf, type Rule, under } from "./refusal.ts";

/** The official schema takes permissions for numbers, but they are sent as strings of digits. */
const Commands = array(
  extend(ApplicationCommandUpdateRequestSchema, { default_member_permissions: nullish(string()) }),
);
const PREFIX = "APPLICATION_COMMAND";
const COMMAND_CHARACTERS = 8000;
const CHOICE_CHARACTERS = 100;
const MOST = { [commandType.chatInput]: 100, [commandType.user]: 15, [commandType.message]: 15 };
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The commands of a request, or a thrown refusal. */
export function checkCommands(value: unknown): CommandBody[] {
  const bodies = checkSchema(Commands, value);
  const keys = bodies.map(commandKey);
  const rules = bodies.flatMap((body, index) => {
    const twice = keys.indexOf(commandKey(body)) < index;
    const unique: Rule = [twice, ["name"], `${PREFIX}S_DUPLICATE_NAME`, "Name is not unique"];
    return under([index], [unique, ...commandRules(body)]);
  });
  refuseIf(rules);
  for (const [type, most] of Object.entries(MOST))
    if (keys.filter((key) => key.startsWith(`${type} `)).length > most) throw new Refusal("tooManyCommands");
  return bodies;
}

/** Discord's rule about the values of choices, which are shorter than its schema says. */
export function choiceRule(choices: readonly Choice[]): Rule {
  const long = choices.some(({ value }) => String(value).length > CHOICE_CHARACTERS);
  return [long, ["choices"], "BASE_TYPE_MAX_LENGTH", `Must be ${CHOICE_CHARACTERS} or fewer in length.`];
}

function commandRules(body: CommandBody): Rule[] {
  const isChat = (body.type ?? commandType.chatInput) === commandType.chatInput;
  const options = body.options ?? [];
  const size = countCharacters(body, ["name", "description", "value"]);
  const bad = isChat !== Boolean(body.description);
  const misplaced = options.some((one, index) => one.required && index > 0 && !options[index - 1]?.required);
  return [
    [isChat && badName(body.name), ["name"], `${PREFIX}_INVALID_NAME`, "Command name is invalid"],
    [bad, ["description"], "BASE_TYPE_BAD_LENGTH", `Must be ${isChat ? "1 to 100" : 0} in length.`],
    [!isChat && options.length > 0, ["options"], `${PREFIX}_OPTIONS_NOT_ALLOWED`, "No options here"],
    [misplaced, ["options"], `${PREFIX}_OPTIONS_REQUIRED_INVALID`, "Required options must be placed first"],
    [repeats(options), ["options"], `${PREFIX}_OPTIONS_NAME_ALREADY_EXISTS`, "Option names must be unique"],
    [size > COMMAND_CHARACTERS, [], `${PREFIX}_TOO_LARGE`, `Command exceeds ${COMMAND_CHARACTERS}`],
    ...options.flatMap((option, index) => under(["options", index], optionRules(option))),
  ];
}

function optionRules(option: CommandOption): Rule[] {
  const choices = option.choices ?? [];
  const clash = option.autocomplete === true && choices.length > 0;
  const reversed = (option.min_length ?? 0) > (option.max_length ?? Infinity);
  return [
    [badName(option.name), ["name"], `${PREFIX}_INVALID_NAME`, "Command name is invalid"],
    [clash, ["autocomplete"], `${PREFIX}_AUTOCOMPLETE_CHOICES`, "Not with choices"],
    [repeats(choices), ["choices"], `${PREFIX}_OPTIONS_CHOICE_NAME_ALREADY_EXISTS`, "Not unique"],
    [reversed, ["min_length"], `${PREFIX}_MIN_GREATER_THAN_MAX`, "Exceeds max_length"],
    choiceRule(choices),
  ];
}

function badName(name: string): boolean {
  return !NAME.test(name) || name !== name.toLowerCase();
}

function repeats(named: readonly { readonly name: string }[]): boolean {
  return new Set(named.map(({ name }) => name)).size < named.length;
}
