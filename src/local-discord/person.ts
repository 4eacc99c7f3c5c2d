import { checkChoices, type Choice } from "./check-callback.ts";
import { type Command, commandType } from "./command.ts";
import { componentType, flattenComponents } from "./component.ts";
import { interact } from "./interact.ts";
import type { Interaction } from "./interaction.ts";
import { interactionType } from "./interaction-state.ts";
import { type Message, messageType, toApi } from "./message.ts";
import { createMessage, deleteMessage } from "./message-store.ts";
import { fillModal, type ModalValues } from "./modal-values.ts";
import { focusedOption, type OptionValues, resolveOptions, sendOptions } from "./option-values.ts";
import { type Channel, dmChannel, profileOf, type World } from "./world.ts";

/** How a message is said. */
interface SayOptions {
  /** Leave channel_type out of the gateway event. */
  readonly omitChannelType?: boolean;
  /** Put a mention of the bot in front. */
  readonly mention?: boolean;
  readonly replyTo?: Message;
}

/** Somebody who uses the bot. What the client would not let them do throws. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their direct messages with the bot. */
  readonly dm: () => Channel;
  /** `command` is a name, or "name subcommand". */
  readonly slash: (channel: Channel, command: string, values?: OptionValues) => Interaction;
  /** The choices offered while `focused` is being typed. */
  readonly autocomplete: (
    channel: Channel,
    command: string,
    values: OptionValues,
    focused: string,
  ) => Promise<Choice[]>;
  readonly messageCommand: (channel: Channel, command: string, target: Message) => Interaction;
  readonly press: (message: Message, customId: string) => Interaction;
  readonly select: (message: Message, customId: string, values: readonly string[]) => Interaction;
  /** Fills in the modal that an interaction has opened; values by custom_id. */
  readonly submitModal: (opened: Interaction, values: ModalValues) => Interaction;
  readonly say: (channel: Channel, text: string, options?: SayOptions) => Message;
  readonly unsay: (message: Message) => void;
  /** What they see in a channel, oldest first: ephemeral messages only if theirs. */
  readonly sees: (channel: Channel) => Message[];
}

const SAY_CHARACTERS = 2000;

/** The actions of a person of this world. */
export function createPerson(world: World, id: string): Person {
  const profile = profileOf(world, id);
  const sees = (channel: Channel): Message[] => {
    if (channel.recipient && channel.recipient.id !== id)
      throw new Error(`${profile.user.username} cannot see this DM`);
    return [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === undefined || onlyFor === id);
  };
  const place = (message: Message): { channel: Channel; message: Message } => {
    const channel = world.channels.get(message.channel_id);
    const shown = channel && sees(channel).find((one) => one.id === message.id);
    if (!channel || !shown) throw new Error(`${profile.user.username} cannot see this message`);
    return { channel, message: shown };
  };
  const command = (channel: Channel, name: string, type: number): Command => {
    const offered = [
      ...(world.commands.get("") ?? []),
      ...(world.commands.get(channel.guildId ?? "-") ?? []),
    ];
    const found = offered.find((one) => one.name === name && one.type === type);
    const context = channel.type;
    if (found === undefined) throw new Error(`there is no command ${name}`);
    if (found.contexts && !found.contexts.includes(context)) throw new Error(`${name} is not offered here`);
    return found;
  };
  const commandAct = (channel: Channel, path: string, values: OptionValues, focused?: string) => {
    const [name = "", ...subcommands] = path.split(" ");
    const found = command(channel, name, commandType.chatInput);
    const options = sendOptions(found, subcommands, values, focused);
    const resolved = resolveOptions(world, options);
    const guild = found["guild_id"] === undefined ? {} : { guild_id: found["guild_id"] };
    const data = {
      id: found.id,
      name,
      type: found.type,
      ...guild,
      options,
      ...(resolved ? { resolved } : {}),
    };
    return { data, focusedType: focusedOption(options)?.type };
  };
  const use = (given: Message, customId: string, isSelect: boolean, data: object): Interaction => {
    const { channel, message } = place(given);
    const component = flattenComponents(message.components)
      .map((one) => one.component)
      .find((one) => one.custom_id === customId);
    if (component === undefined) throw new Error(`the message has no component ${customId}`);
    if (component.disabled) throw new Error(`the component ${customId} is disabled`);
    if (isSelect === (component.type === componentType.button))
      throw new Error(`${customId} is another kind`);
    const base = { custom_id: customId, component_type: component.type, id: component.id };
    return interact(world, profile, channel, {
      type: interactionType.component,
      data: { ...base, ...data },
      source: message,
      answerType: messageType.reply,
    });
  };
  return {
    id,
    name: profile.user.username,
    dm: () => dmChannel(world, profile.user),
    sees,
    slash: (channel, path, values = {}) => {
      sees(channel);
      const { data } = commandAct(channel, path, values);
      const answerType = messageType.chatInputCommand;
      return interact(world, profile, channel, { type: interactionType.command, data, answerType });
    },
    autocomplete: async (channel, path, values, focused) => {
      sees(channel);
      const { data, focusedType } = commandAct(channel, path, values, focused);
      if (focusedType === undefined) throw new Error(`/${path} has no option ${focused}`);
      const act = { type: interactionType.autocomplete, data, focusedType };
      const { data: answer } = await interact(world, profile, channel, act).response;
      return checkChoices(answer, focusedType);
    },
    messageCommand: (channel, name, target) => {
      const { id: commandId, type } = command(channel, name, commandType.message);
      const { message } = place(target);
      const resolved = { messages: { [message.id]: toApi(message, () => true) } };
      const data = { id: commandId, name, type, target_id: message.id, resolved };
      const answerType = messageType.contextMenuCommand;
      return interact(world, profile, channel, { type: interactionType.command, data, answerType });
    },
    press: (message, customId) => use(message, customId, false, {}),
    select: (message, customId, values) =>
      use(message, customId, true, { values: checkValues(message, customId, values) }),
    submitModal: (opened, values) => {
      const modal = opened.modal();
      const state = world.interactions.get(opened.token);
      const channel = state && world.channels.get(state.channelId);
      if (!modal || !channel || state.userId !== id) throw new Error("no modal was opened for this person");
      const components = fillModal(modal, values);
      const source = state.sourceId === undefined ? undefined : channel.messages.get(state.sourceId);
      state.modal = undefined;
      const data = { custom_id: modal.custom_id, components };
      return interact(world, profile, channel, { type: interactionType.modal, data, source });
    },
    say: (channel, text, { omitChannelType = false, mention = false, replyTo } = {}) => {
      sees(channel);
      const content = mention ? `<@${world.bot.id}> ${text}` : text;
      if (content.length > SAY_CHARACTERS)
        throw new Error(`a message has at most ${SAY_CHARACTERS} characters`);
      const repliesTo = replyTo && place(replyTo).message;
      return createMessage(world, channel, {
        author: profile.user,
        body: { content },
        repliesTo,
        omitChannelType,
      });
    },
    unsay: (message) => {
      const found = place(message);
      if (found.message.author.id !== id) throw new Error("only one's own messages can be taken back");
      deleteMessage(world, found.channel, found.message);
    },
  };
}

/** The values of a select that may be chosen. */
function checkValues(message: Message, customId: string, values: readonly string[]): readonly string[] {
  const select = flattenComponents(message.components).find(
    ({ component }) => component.custom_id === customId,
  );
  const { options, min_values: fewest, max_values: most } = select?.component ?? {};
  const offered = options?.map(({ value }) => value);
  const missing = offered && values.find((value) => !offered.includes(value));
  if (missing !== undefined) throw new Error(`${customId} does not offer ${missing}`);
  if (values.length < (fewest ?? 1) || values.length > (most ?? 1))
    throw new Error(`${customId} takes ${fewest ?? 1} to ${most ?? 1} values`);
  return values;
}
