import { randomBytes } from "node:crypto";
import type { Surroundings } from "../command.ts";
import { bot, line, type Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import type { Log } from "../service/log.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, isForUs } from "./answer-message.ts";
import { describeError } from "./describe-error.ts";
import {
  isIncoming,
  readInteraction,
  readMessage,
  type IncomingInteraction,
  type IncomingMessage,
} from "./incoming.ts";
import { createInFlight } from "./in-flight.ts";
import { createSeen } from "./seen.ts";
import type { Answer, Send } from "./send.ts";

/** Where events come in and are answered, each once. */
export interface Intake {
  /** Takes any packet of the gateway. Never throws. */
  readonly take: (packet: unknown, from: Source) => void;
  /** Takes nothing more and waits for the answers under way, at most so many ms. */
  readonly close: (ms: number) => Promise<void>;
}

/** Where a packet comes from: the bot's own user id there, and the way back. */
interface Source {
  readonly self: string;
  readonly send: Send;
}

/** What answering needs. The surroundings are made anew for each event, so that it ends on the engine it began with. */
interface IntakeOptions {
  readonly surroundings: () => Surroundings;
  readonly messages: Messages;
  readonly log: Log;
}

const KINDS = { 2: "command", 3: "button", 4: "completion" } as const;

/** Opens the intake. Whatever is thrown behind it is caught here, logged and told with an error id. */
export function createIntake({ surroundings, messages, log }: IntakeOptions): Intake {
  const seen = createSeen();
  const inFlight = createInFlight();
  const state = { open: true };

  const failure = (error: unknown): Reply => {
    const id = randomBytes(4).toString("hex");
    log.error({ id, ...describeError(error) }, "an answer failed");
    return { private: true, parts: [line(bot(messages.failure(id)))] };
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

  const onInteraction = async (interaction: IncomingInteraction, { send }: Source): Promise<void> => {
    const answer = (): Answer => {
      try {
        return answerInteraction(interaction, surroundings());
      } catch (error) {
        const reply = failure(error);
        return interaction.type === 4 ? { kind: "choices", choices: [] } : { kind: "reply", reply };
      }
    };
    await deliver(KINDS[interaction.type], () => send.answer(interaction, answer()));
  };
  const onMessage = async (message: IncomingMessage, { self, send }: Source): Promise<void> => {
    const before = await send.before(message).catch((error: unknown) => {
      log.warn(describeError(error), "earlier messages could not be read");
      return undefined;
    });
    const reply = (): Reply => {
      try {
        return answerMessage(message, surroundings(), { self, before });
      } catch (error) {
        return failure(error);
      }
    };
    await deliver("message", () => send.replyTo(message, reply()));
  };

  return {
    take: (packet, from) => {
      if (!state.open || !isIncoming(packet)) return;
      const interaction = readInteraction(packet);
      const message = readMessage(packet);
      if (!interaction && !message) log.warn("a malformed event was dropped");
      if (interaction && seen.isNew(interaction.id)) inFlight.run(() => onInteraction(interaction, from));
      if (message && isForUs(message, from.self) && seen.isNew(message.id))
        inFlight.run(() => onMessage(message, from));
    },
    close: async (ms) => {
      state.open = false;
      await inFlight.drain(ms);
    },
  };
}
