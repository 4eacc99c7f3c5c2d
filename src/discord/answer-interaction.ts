import { decode, perform } from "../action.ts";
import type { Command, Surroundings, Values } from "../command.ts";
import { bot, line, type Reply } from "../presentation/reply.ts";
import type { IncomingInteraction } from "./incoming.ts";
import { IN_PLACE } from "./render.ts";
import type { Answer } from "./send.ts";

type Used<Type> = Extract<IncomingInteraction, { type: Type }>;

const EPHEMERAL = 1 << 6;

const old = (reason: string): Reply => ({ private: true, parts: [line(bot(reason))] });

const commandNamed = (name: string, { commands }: Surroundings): Command | undefined =>
  commands.find((command) => command.name === name);

/** The given options, texts no longer than the command allows: Discord's client checks that, but nobody must use it. */
const valuesOf = ({ data }: Used<2>, { options }: Command): Values =>
  Object.fromEntries(
    data.options.map(({ name, value }) => {
      const option = options[name];
      const long = option?.type === "text" && typeof value === "string";
      return [name, long ? value.slice(0, option.max) : value];
    }),
  );

const runCommand = (interaction: Used<2>, surroundings: Surroundings): Answer => {
  const command = commandNamed(interaction.data.name, surroundings);
  if (!command) return { kind: "reply", reply: old(surroundings.messages.unknownButton) };
  return { kind: "reply", reply: command.execute(valuesOf(interaction, command), surroundings) };
};

const complete = ({ data }: Used<4>, surroundings: Surroundings): Answer => {
  const typed = data.options.find(({ focused }) => focused)?.value ?? "";
  const choices = commandNamed(data.name, surroundings)?.complete?.(String(typed), surroundings) ?? [];
  return { kind: "choices", choices };
};

const press = ({ data, message }: Used<3>, { engine, messages }: Surroundings): Answer => {
  const replaces = data.custom_id.startsWith(IN_PLACE);
  const action = decode(replaces ? data.custom_id.slice(IN_PLACE.length) : data.custom_id);
  if (!action) return { kind: "reply", reply: old(messages.unknownButton) };
  const reply = { ...perform(action, engine, messages), private: true };
  // What others see too is never replaced for them.
  const alone = (message.flags & EPHEMERAL) !== 0;
  return { kind: replaces && alone ? "update" : "reply", reply };
};

/** What an interaction is answered with. */
export function answerInteraction(interaction: IncomingInteraction, surroundings: Surroundings): Answer {
  if (interaction.type === 3) return press(interaction, surroundings);
  return interaction.type === 2 ? runCommand(interaction, surroundings) : complete(interaction, surroundings);
}
