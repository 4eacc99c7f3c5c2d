import { type Command, commandKey, commandType } from "./command.ts";
import { componentType, flattenComponents } from "./component.ts";
import { checkSelection, fillModal, type ModalValues, type OptionValues, sendOptions } from "./filled-in.ts";
import { interact, type Interaction, interactionType } from "./interaction.ts";
import { intent } from "./intents.ts";
import { type Message, messageType, toApi, type User } from "./message.ts";
import { createMessage, overlay } from "./message-store.ts";
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
  const offered = (channel: Channel, title: string, type: number): Command => {
    sees(channel);
    const command = world.commands.get(commandKey({ name: title, type }));
    if (command === undefined) throw new Error(`there is no command ${title}`);
    if (command.contexts?.includes(channel.type) === false) throw new Error(`${title} is not offered here`);
    return command;
  };
  const typeIn = (channel: Channel, title: string, values: OptionValues, focused?: string): Interaction => {
    const command = offered(channel, title, commandType.chatInput);
    const options = sendOptions(command, values, focused);
    const data = { id: command.id, name: title, type: command.type, options };
    const focusedType = options.find((one) => one.focused)?.type;
    const type = focused === undefined ? interactionType.command : interactionType.autocomplete;
    return interact(world, user, channel, { type, data, focusedType, answerType: messageType.slash });
  };
  const use = (given: Message, customId: string, values?: readonly string[]): Interaction => {
    const { channel, message } = place(given);
    const found = flattenComponents(message.components).find((one) => one.component.custom_id === customId);
    if (found === undefined) throw new Error(`the message has no component ${customId}`);
    const { type, disabled } = found.component;
    if (disabled) throw new Error(`the component ${customId} is disabled`);
    if ((values === undefined) !== (type === componentType.button)) throw new Error(`${customId} is no such thing`);
    if (values) checkSelection(found.component, values);
    const data = { custom_id: customId, component_type: type, ...(values ? { values } : {}) };
    return interact(world, user, channel, { type: interactionType.component, data, source: message });
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
      const { id: commandId, type } = offered(channel, command, commandType.message);
      const { message } = place(target);
      const resolved = { messages: { [message.id]: toApi(world, message, intent.messageContent) } };
      const data = { id: commandId, name: command, type, target_id: message.id, resolved };
      return interact(world, user, channel, { type: interactionType.command, data, answerType: messageType.menu });
    },
    press: (message: Message, customId: string) => use(message, customId),
    select: (message: Message, customId: string, values: readonly string[]) => use(message, customId, values),
    /** Fills in the modal that an interaction has opened; values by custom_id. */
    submitModal: (opened: Interaction, values: ModalValues): Interaction => {
      const modal = opened.modal();
      if (!modal || opened.user.id !== id) throw new Error("no modal was opened for this person");
      const data = { custom_id: modal.custom_id, components: fillModal(modal, values) };
      return interact(world, user, opened.channel, { type: interactionType.modal, data, source: opened.act.source });
    },
    say: (channel: Channel, text: string, { omitChannelType, mention, replyTo }: SayOptions = {}) => {
      sees(channel);
      const content = mention ? `<@${world.bot.id}> ${text}` : text;
      if (content.length > SAY_CHARACTERS) throw new Error(`a message has at most ${SAY_CHARACTERS} characters`);
      const repliesTo = replyTo && place(replyTo).message;
      const origin = { author: user, repliesTo, omitChannelType };
      return createMessage(world, channel, overlay(world, { content }), origin);
    },
  };
}
