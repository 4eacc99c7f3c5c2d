import { parse } from "discord-markdown-parser";
import { z } from "zod";
import type { Engine } from "../engine.ts";
import type { LocalDiscord } from "../local-discord/local-discord.ts";
import type { BlockView, CommandView, ComponentView, MarkdownNode, MessageView, OptionView, Snapshot } from "./view.ts";

type Message = ReturnType<LocalDiscord["messages"]>[number];
type Person = LocalDiscord["people"][number];
type Command = ReturnType<LocalDiscord["commands"]>[number];

const nodeSchema: z.ZodType<MarkdownNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    content: z.union([z.string(), z.array(nodeSchema)]).optional(),
    level: z.number().optional(),
    id: z.string().optional(),
  }),
);
const nodesSchema = z.array(nodeSchema);

const lineNode = (line: string): MarkdownNode => {
  const [, item] = /^- (.*)$/.exec(line) ?? [];
  return { type: item === undefined ? "line" : "item", content: nodesSchema.parse(parse(item ?? line)) };
};

/** Line by line: the parser takes no small print right behind a block quote and no list of one item, and Discord does. */
const markdown = (text: string): MarkdownNode[] => (text === "" ? [] : text.split("\n").map(lineNode));

const TYPE = { row: 1, text: 10, separator: 14, container: 17 } as const;

const componentView = ({ type, content, components }: Message["components"][number]): ComponentView[] => {
  const inner = components ?? [];
  if (type === TYPE.text) return [{ kind: "text", text: markdown(content ?? "") }];
  if (type === TYPE.separator) return [{ kind: "separator" }];
  if (type === TYPE.container) return [{ kind: "container", parts: inner.flatMap(componentView) }];
  if (type !== TYPE.row) return [];
  return [{ kind: "row", buttons: inner.map(({ custom_id: id, label }) => ({ id: id ?? "", label: label ?? "" })) }];
};

const referenceSchema = z.object({ message_id: z.string() });

const messageView = (message: Message): MessageView => {
  const { id, author, timestamp, edited_timestamp: edited, content, components, onlyFor, interaction } = message;
  return {
    id,
    author: { id: author.id, name: author.bot ? "Footnote" : author.username, bot: author.bot },
    time: timestamp,
    edited: edited !== null,
    text: markdown(content),
    parts: components.flatMap(componentView),
    ephemeral: onlyFor !== undefined,
    said: content,
    used: interaction && { by: interaction.user.username, command: interaction.name },
    repliesTo: referenceSchema.safeParse(message.message_reference).data?.message_id,
  };
};

const KINDS: Readonly<Record<number, OptionView["kind"]>> = { 3: "text", 4: "integer", 5: "flag" };
const ON_MESSAGE = 3; // Type of a command in the menu of a message
const MOST = 6000; // Characters that Discord lets a text option have

const commandView = ({ name, description, type, options }: Command): CommandView => ({
  name,
  description,
  onMessage: type === ON_MESSAGE,
  options: (options ?? []).map((option) => ({
    name: option.name,
    description: option.description,
    kind: KINDS[option.type] ?? "text",
    required: option.required ?? false,
    completes: option.autocomplete ?? false,
    most: option.max_length ?? MOST,
  })),
});

/** Requests that the workbench shows, the newest first. */
const REQUESTS = 30;

/** All that a person sees of a local Discord; `mistake` is what is wrong with the documents on disk. */
export function snapshotFor(
  person: Person,
  discord: LocalDiscord,
  library: Engine["library"],
  mistake: string,
): Snapshot {
  const channels = [
    { name: "general", direct: false, channel: discord.channel },
    { name: "Footnote", direct: true, channel: person.dm() },
  ];
  return {
    online: discord.gateway.isOnline(),
    library: library.edition,
    mistake,
    viewer: person.id,
    people: discord.people.map(({ id, name }) => ({ id, name })),
    channels: channels.map(({ name, direct, channel }) => {
      return { id: channel.id, name, direct, messages: person.sees(channel).map(messageView) };
    }),
    commands: discord.commands().map(commandView),
    requests: discord
      .requests()
      .slice(-REQUESTS)
      .toReversed()
      .map(({ method, path, status, problems, body }) => {
        return { method, path, status, problems, body: JSON.stringify(body, null, 2) ?? "" };
      }),
  };
}

/** The documents as the workbench shows them. */
export const articleOf = (library: Engine["library"]): BlockView[] =>
  library.documents.flatMap(({ id, blocks, notes, facts }) =>
    blocks.map(({ number, kind, text }) => ({
      document: id,
      number,
      kind,
      text,
      notes: notes
        .filter(({ block }) => block === number)
        .map(({ start, end, kind, text }) => ({ start, end, kind, text })),
      facts: facts.filter(({ block }) => block === number).map(({ label, answer }) => ({ label, answer })),
    })),
  );
