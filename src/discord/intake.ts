import { randomBytes } from "node:crypto";
import { LimitedCollection } from "discord.js";
import type { Command, Surroundings } from "../command.ts";
import type { Engine } from "../engine.ts";
import { notice, type Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import type { Log } from "../service/log.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, isForUs } from "./answer-message.ts";
import { describeError } from "./describe-error.ts";
import { isIncoming, readIncoming, type IncomingInteraction, type IncomingMessage } from "./incoming.ts";
import { createInFlight } from "./in-flight.ts";
import type { Answer, Send } from "./send.ts";

/** What answering needs. */
export interface Answering {
  /** The engine to answer the next question with; that answer ends on it. */
  readonly engine: () => Engine;
  readonly commands: readonly Command[];
  readonly messages: Messages;
  readonly log: Log;
}

const asItIs = (reply: Reply): Reply => reply;
const KINDS = { 2: "command", 3: "button", 4: "completion" } as const;
/** Events remembered: a second process or a resumed session brings the same one again. */
const REMEMBERED = 10_000;

/** Where events come in and are answered, each once. What is thrown behind it is logged and told with an error id. */
export function createIntake({ engine, commands, messages, log }: Answering) {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  const inFlight = createInFlight();
  let open = true;

  const attempt = <T>(answer: (surroundings: Surroundings) => T, failed: (reply: Reply) => T): T => {
    try {
      return answer({ engine: engine(), messages, commands });
    } catch (error) {
      const id = randomBytes(4).toString("hex");
      log.error({ id, ...describeError(error) }, "an answer failed");
      return failed(notice(messages.failure(id)));
    }
  };
  const deliver = async (kind: string, work: () => Promise<void>): Promise<void> => {
    const began = performance.now();
    try {
      await work();
      log.info({ kind, ms: Math.round(performance.now() - began) }, "answered");
    } catch (error) {
      log.warn({ kind, ...describeError(error) }, "Discord did not take an answer");
    }
  };
  const onInteraction = (interaction: IncomingInteraction, send: Send): Promise<void> => {
    const failed = (reply: Reply): Answer =>
      interaction.type === 4 ? { kind: "choices", choices: [] } : { kind: "reply", reply };
    const answer = (): Answer => attempt((surroundings) => answerInteraction(interaction, surroundings), failed);
    return deliver(KINDS[interaction.type], () => send.answer(interaction, answer()));
  };
  const onMessage = async (message: IncomingMessage, self: string, send: Send): Promise<void> => {
    const before = await send.before(message).catch((error: unknown) => {
      log.warn(describeError(error), "earlier messages could not be read");
      return undefined;
    });
    const answer = (surroundings: Surroundings): Reply => answerMessage(message, surroundings, { self, before });
    await deliver("message", () => send.replyTo(message, attempt(answer, asItIs)));
  };

  return {
    /** Takes any packet of the gateway, with the bot's own user id there and the way back. Never throws. */
    take: (packet: unknown, self: string, send: Send): void => {
      if (!open || !isIncoming(packet)) return;
      const event = readIncoming(packet);
      if (!event) return log.warn("a malformed event was dropped");
      const { t, d } = event;
      if (seen.has(d.id) || (t === "MESSAGE_CREATE" && !isForUs(d, self))) return;
      seen.set(d.id, true);
      inFlight.run(() => (t === "MESSAGE_CREATE" ? onMessage(d, self, send) : onInteraction(d, send)));
    },
    /** Takes nothing more and waits for the answers under way, at most so many ms. */
    close: (ms: number): Promise<void> => {
      open = false;
      return inFlight.drain(ms);
    },
  };
}
