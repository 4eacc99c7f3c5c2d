import { z } from "zod";
import type { LocalDiscord } from "../local-discord/local-discord.ts";

const value = z.union([z.string(), z.number(), z.boolean()]);
const typed = { channel: z.string(), command: z.string(), values: z.record(z.string(), value) };

/** What somebody does in the page. */
export const actSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("say"), channel: z.string(), text: z.string().min(1), repliesTo: z.string().optional() }),
  z.object({ kind: z.literal("slash"), ...typed }),
  z.object({ kind: z.literal("complete"), ...typed, option: z.string() }),
  z.object({ kind: z.literal("press"), channel: z.string(), message: z.string(), button: z.string() }),
  z.object({ kind: z.literal("menu"), channel: z.string(), message: z.string(), command: z.string() }),
]);

/** What somebody does in the page. */
export type Act = z.infer<typeof actSchema>;

type Person = LocalDiscord["people"][number];

/** Does it, as that person; what comes back is for the page, e.g. what an option could be completed to. Throws what a client would not let them do. */
export async function perform(act: Act, person: Person, { channel: general, botId }: LocalDiscord): Promise<unknown> {
  const channel = [general, person.dm()].find(({ id }) => id === act.channel);
  if (!channel) throw new Error("there is no such channel");
  const messageOf = (id: string) => {
    const message = person.sees(channel).find((each) => each.id === id);
    if (!message) throw new Error("there is no such message");
    return message;
  };
  if (act.kind === "complete") return person.autocomplete(channel, act.command, act.values, act.option);
  if (act.kind === "slash") person.slash(channel, act.command, act.values);
  if (act.kind === "press") person.press(messageOf(act.message), act.button);
  if (act.kind === "menu") person.messageCommand(channel, act.command, messageOf(act.message));
  if (act.kind === "say") {
    const [, text] = /^@footnote\s+(.*)$/is.exec(act.text) ?? [];
    const replyTo = act.repliesTo === undefined ? undefined : messageOf(act.repliesTo);
    const asked = replyTo?.author.id === botId && channel === general; // Replying to the bot mentions it
    person.say(channel, text ?? act.text, { mention: text !== undefined || asked, ...(replyTo && { replyTo }) });
  }
  return null;
}
