import type { CommandOption } from "discord-api-spec/zod";
import { type Command, commandKey, commandType } from "./command.ts";
import { interact, type Interaction, interactionType } from "./interaction.ts";
import { createMessage, flattenComponents, type Message, overlay } from "./message.ts";
import { type Channel, dmChannel, type User, type World } from "./world.ts";

/** How a message is said; `mention` = with a mention of the bot in front. */
type SayOptions = { omitChannelType?: boolean; mention?: boolean; replyTo?: Message };
type OptionValue = string | number | boolean;
type OptionValues = Readonly<Record<string, OptionValue>>;

/** Somebody who uses the bot. What the client would not let them do throws. */
export type Person = ReturnType<typeof createPerson>;

const BUTTON = 2;
const SAY_CHARACTERS = 2000;

/** The actions of a person of this world. */
export function createPerson(world: World, user: User) {
  const { id, username: name } = user;
  const sees = (channel: Channel): Message[] => {
    if (channel.recipient && channel.recipient.id !== id) throw new Error(`${name} cannot see this DM`);
    return [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === undefined || onlyFor === id);
  };
  const place = (given: Message): { channel: Channel; message: Message } => {
    const channel = world.channels.get(given.channel_id);
    const message = channel && sees(channel).find((one) => one.id === given.id);
    if (!channel || !message) throw new Error(`${name} cannot see this message`);
    return { channel, message };
  };
  const registered = (title: string, type: number): Command => {
    const command = world.commands.get(commandKey({ name: title, type }));
    if (command === undefined) throw new Error(`there is no command ${title}`);
    return command;
  };
  const typeIn = (channel: Channel, title: string, values: OptionValues, focused?: string): Interaction => {
    const command = registered(title, commandType.chatInput);
    const known = command.options ?? [];
    const unknown = Object.keys(values).find((key) => !known.some(({ name }) => name === key));
    if (unknown !== undefined) throw new Error(`/${title} has no option ${unknown}`);
    const options = known.flatMap((option) => sendOption(option, values[option.name], focused));
    const data = { id: command.id, name: title, type: command.type, options };
    const type = focused === undefined ? interactionType.command : interactionType.autocomplete;
    return interact(world, user, channel, { type, data });
  };
  return {
    id,
    name,
    dm: () => dmChannel(world, user), // Their direct messages with the bot.
    sees, // What they see in a channel, oldest first: ephemeral messages only if theirs.
    slash: (channel: Channel, command: string, values: OptionValues = {}) => typeIn(channel, command, values),
    autocomplete: async (channel: Channel, command: string, values: OptionValues, focused: string) =>
      (await typeIn(channel, command, values, focused).response).choices,
    messageCommand: (channel: Channel, command: string, target: Message): Interaction => {
      const { id: commandId, type } = registered(command, commandType.message);
      const { pings: _pings, onlyFor: _onlyFor, ...message } = place(target).message;
      const resolved = { messages: { [message.id]: message } }; // whose content the app gets here without an intent
      const data = { id: commandId, name: command, type, target_id: message.id, resolved };
      return interact(world, user, channel, { type: interactionType.command, data });
    },
    press: (given: Message, customId: string): Interaction => {
      const { channel, message: source } = place(given);
      const found = flattenComponents(source.components).find((one) => one.custom_id === customId);
      if (found === undefined) throw new Error(`the message has no component ${customId}`);
      if (found.disabled || found.type !== BUTTON) throw new Error(`${customId} cannot be pressed`);
      const data = { custom_id: customId, component_type: BUTTON };
      return interact(world, user, channel, { type: interactionType.component, data, source });
    },
    say: (channel: Channel, text: string, { omitChannelType, mention, replyTo }: SayOptions = {}): Message => {
      const content = mention ? `<@${world.bot.id}> ${text}` : text;
      if (content.length > SAY_CHARACTERS) throw new Error(`a message has at most ${SAY_CHARACTERS} characters`);
      const repliesTo = replyTo && place(replyTo).message;
      return createMessage(world, channel, overlay({ content }), { author: user, repliesTo, omitChannelType });
    },
  };
}

/** An option as the client sends it, or not at all; throws what the client would not let a person send. */
function sendOption(option: CommandOption, given: OptionValue | undefined, focused?: string): object[] {
  const { name, type } = option;
  if (name === focused && !option.autocomplete) throw new Error(`${name} has no autocomplete`);
  if (name === focused) return [{ name, type, value: given ?? "", focused: true }];
  if (given === undefined && option.required && focused === undefined) throw new Error(`${name} is needed`);
  if (given === undefined) return [];
  const size = typeof given === "string" ? given.length : Number(given);
  const fewest = option.min_length ?? option.min_value ?? -Infinity;
  const most = option.max_length ?? option.max_value ?? Infinity;
  if (size < fewest || size > most) throw new Error(`${name} takes ${fewest} to ${most}`);
  return [{ name, type, value: given }];
}
