import type { Surroundings } from "../command.ts";
import { isBlank } from "../presentation/is-blank.ts";
import { presentAnswer } from "../presentation/present-answer.ts";
import { presentWelcome } from "../presentation/present-welcome.ts";
import { notice, type Reply } from "../presentation/reply.ts";
import type { IncomingMessage } from "./incoming.ts";

/** Earlier questions that a follow-up may refer to. */
const TURNS = 5;
const WRITTEN_BY_PEOPLE: ReadonlySet<number> = new Set([0, 19]);

const mention = (self: string): RegExp => new RegExp(`<@!?${self}>`, "g");

/** Whether a message is for the bot `self`: a person's own text to it, or one that names it in a server. */
export const isForUs = (message: IncomingMessage, self: string): boolean =>
  !message.author.bot &&
  message.webhook_id === undefined &&
  WRITTEN_BY_PEOPLE.has(message.type) &&
  (message.guild_id === undefined || mention(self).test(message.content));

/** What a message asks, without the mentions of the bot. */
const questionIn = ({ content }: IncomingMessage, self: string): string =>
  content.replaceAll(mention(self), " ").trim();

/** What the earlier messages of a direct conversation tell; nothing is remembered elsewhere. */
function recall(
  before: readonly IncomingMessage[],
  { author }: IncomingMessage,
  self: string,
): { readonly firstContact: boolean; readonly questions: readonly string[] } {
  const asked = before
    .filter((message) => message.author.id === author.id && isForUs(message, self))
    .map((message) => questionIn(message, self))
    .filter((question) => !isBlank(question));
  return {
    firstContact: !before.some((message) => message.author.id === self),
    questions: asked.slice(0, TURNS).toReversed(),
  };
}

/** What a message is answered with; `before` are the messages of a direct conversation before it, newest first. */
export function answerMessage(
  message: IncomingMessage,
  { engine, messages }: Surroundings,
  { self, before }: { readonly self: string; readonly before?: readonly IncomingMessage[] | undefined },
): Reply {
  const question = questionIn(message, self);
  const { firstContact, questions } = before ? recall(before, message, self) : { firstContact: false, questions: [] };
  if (isBlank(question)) {
    if (firstContact) return presentWelcome(engine, messages);
    return notice(message.guild_id === undefined ? messages.textOnly : messages.emptyQuestion);
  }
  const answer = engine.ask(question, { questions });
  const reply = presentAnswer(answer, { library: engine.library, messages });
  if (!firstContact) return reply;
  return presentWelcome(engine, messages, answer.outcome === "chat" ? undefined : reply);
}
