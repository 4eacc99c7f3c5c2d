import { MessageFlags } from "discord.js";
import { decode, perform } from "../action.ts";
import type { Surroundings } from "../command.ts";
import { notice } from "../presentation/reply.ts";
import type { IncomingInteraction } from "./incoming.ts";
import { IN_PLACE } from "./render.ts";
import type { Answer } from "./send.ts";

type Pressed = Extract<IncomingInteraction, { type: 3 }>;

const press = ({ data: { custom_id }, message }: Pressed, { engine, messages }: Surroundings): Answer => {
  const replaces = custom_id.startsWith(IN_PLACE);
  const action = decode(replaces ? custom_id.slice(IN_PLACE.length) : custom_id);
  if (!action) return { kind: "reply", reply: notice(messages.unknownButton) };
  const alone = (message.flags & MessageFlags.Ephemeral) !== 0; // What others see too is never replaced for them
  const reply = { ...perform(action, engine, messages), private: true };
  return { kind: replaces && alone ? "update" : "reply", reply };
};

/** What an interaction is answered with. */
export function answerInteraction(interaction: IncomingInteraction, surroundings: Surroundings): Answer {
  if (interaction.type === 3) return press(interaction, surroundings);
  const { type, data } = interaction;
  const command = surroundings.commands.find(({ name }) => name === data.name);
  if (type === 4) {
    const typed = data.options.find(({ focused }) => focused)?.value ?? "";
    return { kind: "choices", choices: command?.complete?.(String(typed), surroundings) ?? [] };
  }
  if (!command) return { kind: "reply", reply: notice(surroundings.messages.unknownButton) };
  const values = Object.fromEntries(data.options.map(({ name, value }) => [name, value]));
  return { kind: "reply", reply: command.execute(values, surroundings) };
}
