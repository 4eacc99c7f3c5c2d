import { ApplicationCommandUpdateRequestSchema } from "discord-api-spec/zod";
import { checkSchema } from "./check-schema.ts";
import { CommandBody, type CommandOption, commandType, optionType } from "./command.ts";
import { type FieldProblem, invalidForm, when } from "./refusal.ts";

const COMMAND_CHARACTERS = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set([
  ..."id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi".split(" "),
  ..."sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(" "),
]);

/** The commands of a request, or a thrown refusal; in a list, complaints say which one they are about. */
export function checkCommands(values: readonly unknown[], inList: boolean): CommandBody[] {
  const problems = values.flatMap((value, index) => {
    const found = checkCommand(withNumericPermissions(value));
    return inList ? found.map((one) => ({ ...one, path: [index, ...one.path] })) : found;
  });
  if (problems.length > 0) throw invalidForm(problems);
  const bodies = values.map((value) => CommandBody.parse(value));
  const keys = bodies.map(({ name, type }) => `${type ?? commandType.chatInput} ${name}`);
  const twice = keys.flatMap((key, index) =>
    when(keys.indexOf(key) < index, [index, "name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Not unique"),
  );
  if (twice.length > 0) throw invalidForm(twice);
  return bodies;
}

/** Permissions are sent as strings of digits, which the schema takes for numbers. */
function withNumericPermissions(value: unknown): unknown {
  const given = CommandBody.pick({ default_member_permissions: true }).safeParse(value).data;
  const permissions = given?.default_member_permissions;
  if (typeof permissions !== "string" || !/^\d+$/u.test(permissions)) return value;
  return Object.assign({}, value, { default_member_permissions: Number(permissions) });
}

function checkCommand(value: unknown): FieldProblem[] {
  const wrong = checkSchema(ApplicationCommandUpdateRequestSchema, value, ["nsfw"]);
  if (wrong.length > 0) return wrong;
  const body = CommandBody.parse(value);
  const chatInput = (body.type ?? commandType.chatInput) === commandType.chatInput;
  const bad = chatInput !== Boolean(body.description);
  const long = characters(body) > COMMAND_CHARACTERS;
  const withOptions = !chatInput && Boolean(body.options?.length);
  return [
    ...(chatInput ? checkName(body) : []),
    ...checkLocales(body),
    ...when(bad, "description", "BASE_TYPE_BAD_LENGTH", `Must be ${chatInput ? "1 to 100" : 0} in length.`),
    ...when(withOptions, "options", "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "No options here"),
    ...checkOptions(body.options ?? []),
    ...when(
      long,
      "",
      "APPLICATION_COMMAND_TOO_LARGE",
      `Command exceeds maximum size (${COMMAND_CHARACTERS})`,
    ),
  ];
}

function checkName(named: CommandOption | CommandBody): FieldProblem[] {
  const names = [named.name, ...Object.values(named.name_localizations ?? {})];
  const wrong = names.some((name) => !NAME.test(name) || name !== name.toLowerCase());
  return when(wrong, "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function checkLocales(named: CommandOption | CommandBody): FieldProblem[] {
  return (["name_localizations", "description_localizations"] as const).flatMap((field) => {
    const wrong = Object.keys(named[field] ?? {}).find((locale) => !LOCALES.has(locale));
    return when(wrong !== undefined, field, "LOCALE_INVALID", `Locale '${wrong}' is not supported.`);
  });
}

function checkOptions(options: readonly CommandOption[]): FieldProblem[] {
  const required = options.map((option) => option.required === true);
  const misplaced = required.some((now, index) => now && required[index - 1] === false);
  const keys = new Set(options.flatMap(({ name_localizations: names }) => Object.keys(names ?? {})));
  const nameSets = [
    options.map(({ name }) => name),
    ...[...keys].map((key) => options.map(({ name, name_localizations: names }) => names?.[key] ?? name)),
  ];
  const repeated = nameSets.some((names) => new Set(names).size < names.length);
  const prefix = "APPLICATION_COMMAND_OPTIONS_";
  return [
    ...when(misplaced, "options", `${prefix}REQUIRED_INVALID`, "Required options must be placed first"),
    ...when(repeated, "options", `${prefix}NAME_ALREADY_EXISTS`, "Option names must be unique"),
    ...options.flatMap((option, index) =>
      checkOption(option).map((one) => ({ ...one, path: ["options", index, ...one.path] })),
    ),
  ];
}

function checkOption(option: CommandOption): FieldProblem[] {
  const choices = option.choices ?? [];
  const clash = option.autocomplete === true && choices.length > 0;
  const twice = new Set(choices.map(({ name }) => name)).size < choices.length;
  const long = choices.some(({ value }) => option.type === optionType.string && String(value).length > 100);
  const reversed = (option.min_length ?? 0) > (option.max_length ?? Infinity);
  return [
    ...checkName(option),
    ...checkLocales(option),
    ...checkOptions(option.options ?? []),
    ...when(clash, "autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Not with choices"),
    ...when(twice, "choices", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Not unique"),
    ...when(long, "choices", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length."),
    ...when(reversed, "min_length", "APPLICATION_COMMAND_MIN_GREATER_THAN_MAX", "Exceeds max_length"),
  ];
}

/** Names, descriptions and values of a command and all below it; of localised texts the longest counts. */
function characters(part: CommandOption | CommandBody): number {
  const choices = "choices" in part ? (part.choices ?? []) : [];
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description ?? "", part.description_localizations) +
    choices.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (part.options ?? []).reduce((sum, option) => sum + characters(option), 0)
  );
}

function longest(text: string, localized: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map(({ length }) => length));
}
