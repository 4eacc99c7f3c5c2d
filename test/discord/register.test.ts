import { expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { flag, integer, text, type Command } from "../../src/command.ts";
import { commandJson } from "../../src/discord/command-json.ts";
import { areSame } from "../../src/discord/register.ts";

const command: Command = {
  name: "find",
  description: "Find something",
  options: {
    near: flag("Near only"),
    count: integer("How many", { min: 2 }),
    what: text("What", { required: true, max: 20, completes: true }),
  },
  execute: () => ({ private: true, parts: [] }),
};
const wanted = [commandJson(command), commandJson({ ...command, name: "other", options: {} })];

/** What Discord makes of what it is sent: defaults and ids of its own, other order of keys. */
const stored = wanted.map((each, index) => ({
  id: `${index}`,
  application_id: "1",
  version: "2",
  default_member_permissions: null,
  ...each,
  name_localizations: null,
  description_localizations: null,
  dm_permission: true,
  nsfw: false,
  something_new: { a: 1 },
  options: (each.options ?? []).map((option) => ({
    ...option,
    name_localizations: null,
    required: option.required ?? false,
  })),
}));

test("neutral options become Discord's, required ones first", () => {
  expect(commandJson(command)).toEqual({
    type: 1,
    name: "find",
    description: "Find something",
    options: [
      { type: 3, name: "what", description: "What", required: true, autocomplete: true, max_length: 20 },
      { type: 5, name: "near", description: "Near only" },
      { type: 4, name: "count", description: "How many", min_value: 2 },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
});

test("what Discord adds is no difference, nor is the order", () => {
  expect(areSame(wanted, stored)).toBe(true);
  expect(areSame(wanted, stored.toReversed())).toBe(true);
  expect(areSame(COMMANDS.map(commandJson), COMMANDS.map(commandJson))).toBe(true);
});

test.each<[string, unknown]>([
  ["a command is missing", stored.slice(1)],
  ["there is one more", [...stored, { ...stored[0], name: "third" }]],
  ["a description", stored.map((each) => ({ ...each, description: "x" }))],
  ["where it is offered", stored.map((each) => ({ ...each, contexts: [0] }))],
  ["a localised name", stored.map((each) => ({ ...each, name_localizations: { de: "finde" } }))],
  ["permissions", stored.map((each) => ({ ...each, default_member_permissions: "8" }))],
  ["an option", stored.map((each) => ({ ...each, options: each.options.slice(1) }))],
  [
    "an option's length",
    stored.map((each) => ({ ...each, options: each.options.map((one) => ({ ...one, max_length: 5 })) })),
  ],
  ["a choice", stored.map((each) => ({ ...each, options: each.options.map((one) => ({ ...one, choices: [{}] })) }))],
  ["options in another order", stored.map((each) => ({ ...each, options: each.options.toReversed() }))],
])("a difference is seen: %s", (_what, registered) => {
  expect(areSame(wanted, registered)).toBe(false);
});
