import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { LimitedCollection } from "discord.js";
import type { Surroundings } from "../command.ts";
import type { Engine } from "../engine.ts";
import { notice, type Reply } from "../presentation/reply.ts";
import type { Log } from "../service/log.ts";
import { answerInteraction, answerMessage, isForUs } from "./answers.ts";
import { isIncoming, readIncoming, type IncomingInteraction, type IncomingMessage } from "./incoming.ts";
import type { Send } from "./send.ts";

/** What answering needs. */
export interface Answering extends Pick<Surroundings, "commands" | "messages"> {
  readonly engine: () => Engine; // The engine to answer the next question with; that answer ends on it
  readonly log: Log;
}

const REMEMBERED = 10_000; // Events remembered: a second process or a resumed session brings the same one again

/** Where events come in and are answered, each once. What is thrown behind it is logged and told with an error id. */
export function createIntake({ engine, commands, messages, log }: Answering) {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  const working = new Set<Promise<void>>();
  let turn = Promise.resolve();
  let open = true;

  const attempt = <T>(answer: (surroundings: Surroundings) => T): T | Reply => {
    try {
      return answer({ engine: engine(), messages, commands });
    } catch (error) {
      const id = randomBytes(4).toString("hex");
      log.error({ id, err: error }, "an answer failed");
      return notice(messages.failure(id));
    }
  };
  const onInteraction = (interaction: IncomingInteraction, send: Send): Promise<void> => {
    const given = attempt((surroundings) => answerInteraction(interaction, surroundings));
    if ("kind" in given) return send.answer(interaction, given);
    // While somebody types there is no place to say what went wrong.
    if (interaction.type === 4) return send.answer(interaction, { kind: "choices", choices: [] });
    return send.answer(interaction, { kind: "reply", reply: given });
  };
  const onMessage = async (message: IncomingMessage, self: string, send: Send): Promise<void> => {
    const before = await send.before(message).catch((error: unknown) => {
      log.warn({ err: error }, "earlier messages could not be read");
      return undefined;
    });
    const reply = attempt((surroundings) => answerMessage(message, surroundings, { self, before }));
    await send.replyTo(message, reply);
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
      const began = performance.now();
      const kind = { event: t, type: d.type };
      // One answer a turn of the event loop: what the last one sends goes out first.
      turn = turn.then(() => nextTurn());
      const answering = turn
        .then(() => (t === "MESSAGE_CREATE" ? onMessage(d, self, send) : onInteraction(d, send)))
        .then(() => log.info({ ...kind, ms: Math.round(performance.now() - began) }, "answered"))
        .catch((error: unknown) => log.warn({ ...kind, err: error }, "Discord did not take an answer"))
        .finally(() => working.delete(answering));
      working.add(answering);
    },
    /** Takes nothing more and waits for the answers under way, at most so many ms. */
    close: async (ms: number): Promise<void> => {
      open = false;
      await Promise.race([Promise.all(working), wait(ms, undefined, { ref: false })]);
    },
  };
}
