import { MessageFlags } from "discord.js";
import { decode, perform } from "../action.ts";
import { isBlank, type Surroundings } from "../command.ts";
import { presentAnswer } from "../presentation/present-answer.ts";
import { presentWelcome } from "../presentation/present-welcome.ts";
import { notice, type Reply } from "../presentation/reply.ts";
import type { IncomingInteraction, IncomingMessage } from "./incoming.ts";
import { IN_PLACE } from "./render.ts";
import type { Answer } from "./send.ts";

const TURNS = 5; // Earlier questions that a follow-up may refer to
const WRITTEN_BY_PEOPLE: ReadonlySet<number> = new Set([0, 19]);

const mention = (self: string): RegExp => new RegExp(`<@!?${self}>`, "g");

/** Whether a message is for the bot `self`: a person's own text to it, or one that names it in a server. */
export const isForUs = (message: IncomingMessage, self: string): boolean =>
  !message.author.bot &&
  message.webhook_id === undefined &&
  WRITTEN_BY_PEOPLE.has(message.type) &&
  (message.guild_id === undefined || mention(self).test(message.content));

const questionIn = ({ content }: IncomingMessage, self: string): string =>
  content.replaceAll(mention(self), " ").trim();

/** What a message is answered with; `before` are the messages of a direct conversation before it, newest first. */
export function answerMessage(
  message: IncomingMessage,
  { engine, messages }: Surroundings,
  { self, before }: { readonly self: string; readonly before?: readonly IncomingMessage[] | undefined },
): Reply {
  const question = questionIn(message, self);
  const firstContact = before?.every(({ author }) => author.id !== self) ?? false;
  if (isBlank(question)) {
    if (firstContact) return presentWelcome(engine, messages);
    return notice(message.guild_id === undefined ? messages.textOnly : messages.emptyQuestion);
  }
  const asked = (before ?? [])
    .filter((each) => each.author.id === message.author.id && isForUs(each, self))
    .map((each) => questionIn(each, self))
    .filter((each) => !isBlank(each));
  const answer = engine.ask(question, { questions: asked.slice(0, TURNS).toReversed() });
  const reply = presentAnswer(answer, { library: engine.library, messages });
  if (!firstContact) return reply;
  return presentWelcome(engine, messages, answer.outcome === "chat" ? undefined : reply);
}

type Pressed = Extract<IncomingInteraction, { type: 3 }>;

const press = ({ data: { custom_id }, message }: Pressed, { engine, messages }: Surroundings): Answer => {
  const replaces = custom_id.startsWith(IN_PLACE);
  const action = decode(replaces ? custom_id.slice(IN_PLACE.length) : custom_id);
  if (!action) return { kind: "reply", reply: notice(messages.unknownButton) };
  const alone = (message.flags & MessageFlags.Ephemeral) !== 0; // What others see too is never replaced for them
  const reply = { ...perform(action, engine, messages), private: true };
  return { kind: replaces && alone ? "update" : "reply", reply };
};

/** What somebody who picked a command in the menu of a message gets: for them alone, because it is about what another one wrote. */
const ofMessage = (picked: string, content: string, surroundings: Surroundings): Answer => {
  const command = surroundings.commands.find(({ onMessage }) => onMessage?.name === picked);
  if (!command?.onMessage) return { kind: "reply", reply: notice(surroundings.messages.unknownButton) };
  const reply = command.execute({ [command.onMessage.fills]: content }, surroundings);
  return { kind: "reply", reply: { ...reply, private: true } };
};

/** What an interaction is answered with. */
export function answerInteraction(interaction: IncomingInteraction, surroundings: Surroundings): Answer {
  if (interaction.type === 3) return press(interaction, surroundings);
  const { type, data } = interaction;
  if (data.target_id !== undefined)
    return ofMessage(data.name, data.resolved?.messages?.[data.target_id]?.content ?? "", surroundings);
  const command = surroundings.commands.find(({ name }) => name === data.name);
  if (type === 4) {
    const { name = "", value = "" } = data.options.find(({ focused }) => focused) ?? {};
    return { kind: "choices", choices: command?.complete?.(String(value), surroundings, name) ?? [] };
  }
  if (!command) return { kind: "reply", reply: notice(surroundings.messages.unknownButton) };
  const values = Object.fromEntries(data.options.map(({ name, value }) => [name, value]));
  return { kind: "reply", reply: command.execute(values, surroundings) };
}
