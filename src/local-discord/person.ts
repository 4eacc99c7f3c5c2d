import { type Command, commandKey, commandType } from "./command.ts";
import { componentType, flattenComponents } from "./component.ts";
import { interact, type Interaction, interactionType } from "./interaction.ts";
import type { Message, User } from "./message.ts";
import { createMessage, overlay } from "./message-store.ts";
import { type OptionValues, sendOptions } from "./send-options.ts";
import { type Channel, dmChannel, type World } from "./world.ts";

/** How a message is said; `mention` = with a mention of the bot in front. */
type SayOptions = { omitChannelType?: boolean; mention?: boolean; replyTo?: Message };

/** Somebody who uses the bot. What the client would not let them do throws. */
export type Person = ReturnType<typeof createPerson>;

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
    const data = { id: command.id, name: title, type: command.type, options: sendOptions(command, values, focused) };
    const type = focused === undefined ? interactionType.command : interactionType.autocomplete;
    return interact(world, user, channel, { type, data });
  };
  return {
    id,
    name,
    dm: () => dmChannel(world, user), // Their direct messages with the bot.
    sees, // What they see in a channel, oldest first: ephemeral messages only if theirs.
    slash: (channel: Channel, command: string, values: OptionValues = {}) => typeIn(channel, command, values),
    /** The choices offered while `focused` is being typed. */
    autocomplete: async (channel: Channel, command: string, values: OptionValues, focused: string) =>
      (await typeIn(channel, command, values, focused).response).choices ?? [],
    messageCommand: (channel: Channel, command: string, target: Message): Interaction => {
      const { id: commandId, type } = registered(command, commandType.message);
      const { pings: _pings, onlyFor: _onlyFor, ...message } = place(target).message;
      const data = { id: commandId, name: command, type, target_id: message.id };
      const resolved = { messages: { [message.id]: message } }; // whose content the app gets here without an intent
      return interact(world, user, channel, { type: interactionType.command, data: { ...data, resolved } });
    },
    press: (given: Message, customId: string): Interaction => {
      const { channel, message } = place(given);
      const found = flattenComponents(message.components).find((one) => one.custom_id === customId);
      if (found === undefined) throw new Error(`the message has no component ${customId}`);
      const { type, disabled } = found;
      if (disabled || type !== componentType.button) throw new Error(`${customId} cannot be pressed`);
      const data = { custom_id: customId, component_type: type };
      return interact(world, user, channel, { type: interactionType.component, data, source: message });
    },
    say: (channel: Channel, text: string, { omitChannelType, mention, replyTo }: SayOptions = {}): Message => {
      const content = mention ? `<@${world.bot.id}> ${text}` : text;
      if (content.length > SAY_CHARACTERS) throw new Error(`a message has at most ${SAY_CHARACTERS} characters`);
      const repliesTo = replyTo && place(replyTo).message;
      return createMessage(world, channel, overlay({ content }), { author: user, repliesTo, omitChannelType });
    },
  };
}
