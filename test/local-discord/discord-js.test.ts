import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  MessageFlags,
  TextDisplayBuilder,
} from "discord.js";
import { expect, test, vi } from "vitest";
import { localDiscord, onInteraction, readyClient } from "./real-client.ts";

const ask = {
  name: "ask",
  description: "Ask something",
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: "question",
      description: "What to ask",
      required: true,
      autocomplete: true,
      maxLength: 50,
    },
  ],
};

test("logs in, registers a command, answers it and edits the answer", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  await client.application.commands.set([ask]);
  onInteraction(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply("Let me see");
    await interaction.editReply(`You asked: ${interaction.options.getString("question", true)}`);
    await interaction.followUp({ content: "More", flags: MessageFlags.Ephemeral });
  });
  const [alice, bob] = discord.people;
  const interaction = alice.slash(discord.channel, "ask", { question: "why?" });
  expect(await interaction.response).toMatchObject({ type: 4 });
  const { id: after } = await interaction.answer();
  expect(await discord.nextMessage(discord.channel, { after })).toMatchObject({ content: "More" });
  const seen = (person: typeof alice) => discord.messages(discord.channel, person).map(({ content }) => content);
  expect(seen(alice)).toEqual(["You asked: why?", "More"]);
  expect(seen(bob)).toEqual(["You asked: why?"]);
  expect(interaction.latencyMs()).toBeGreaterThan(0);
  expect(interaction.acknowledged()).toBe(true);
  expect(discord.problems()).toEqual([]);
});

test("autocomplete offers choices", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  await client.application.commands.set([ask]);
  onInteraction(client, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  });
  const [alice] = discord.people;
  const choices = await alice.autocomplete(discord.channel, "ask", { question: "wh" }, "question");
  expect(choices).toEqual([{ name: "wh!", value: "wh" }]);
});

test("buttons with Components V2", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  await client.application.commands.set([ask]);
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId("next").setLabel("Next").setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId("say").setLabel("Say").setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId("off").setLabel("Off").setStyle(ButtonStyle.Secondary).setDisabled(true),
  );
  const page = (text: string): ContainerBuilder =>
    new ContainerBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
      .addActionRowComponents(row);
  onInteraction(client, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ components: [page("one")], flags: MessageFlags.IsComponentsV2 });
    else if (interaction.isButton() && interaction.customId === "next")
      await interaction.update({ components: [page("two")] });
    else if (interaction.isButton()) await interaction.reply(interaction.customId);
  });
  const [alice, bob] = discord.people;
  const answer = await alice.slash(discord.channel, "ask", { question: "x" }).answer();
  const pressed = bob.press(answer, "next");
  expect(await pressed.response).toMatchObject({ type: 7 });
  expect(pressed.message()?.id).toBe(answer.id);
  const [updated] = discord.messages(discord.channel, bob);
  expect(updated?.components[0]).toMatchObject({ components: [{ content: "two" }, {}] });
  expect((await bob.press(answer, "say").answer()).content).toBe("say");
  expect(() => bob.press(answer, "off")).toThrow("cannot be pressed");
  expect(() => bob.press(answer, "gone")).toThrow("no component");
  expect(discord.problems()).toEqual([]);
});

test("500 interactions at once, each answered with its message returned", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  await client.application.commands.set([ask]);
  const returned: string[] = [];
  onInteraction(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { resource } = await interaction.reply({ content: "ok", withResponse: true });
    returned.push(resource?.message?.id ?? "none");
  });
  const interactions = Array.from({ length: 500 }, (_, index) =>
    discord.addPerson(`person${index}`).slash(discord.channel, "ask", { question: "x" }),
  );
  const answers = await Promise.all(interactions.map(({ answer }) => answer()));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(500);
  await vi.waitFor(() => expect(returned).toHaveLength(500));
  expect(returned).not.toContain("none");
  expect(Math.max(...interactions.map(({ latencyMs }) => latencyMs() ?? Infinity))).toBeLessThan(10_000);
  expect(discord.problems()).toEqual([]);
});

test("a direct message and its answer", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`echo ${message.content}`);
  });
  const [alice, bob] = discord.people;
  const said = alice.say(alice.dm(), "hello");
  const answer = await discord.nextMessage(alice.dm());
  expect(answer).toMatchObject({ content: "echo hello", message_reference: { message_id: said.id } });
  expect(() => bob.sees(alice.dm())).toThrow("cannot see");
  const created = await client.users.createDM(bob.id);
  await created.send("to you");
  expect(bob.sees(bob.dm()).map(({ content }) => content)).toEqual(["to you"]);
});

test("a DM without channel_type reaches the raw event, though discord.js drops it", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  const seen: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => seen.push(content));
  const raw = new Promise<Record<string, unknown>>((resolve) => {
    client.on(Events.Raw, (packet: { t: string; d: Record<string, unknown> }) => {
      if (packet.t === "MESSAGE_CREATE") resolve(packet.d);
    });
  });
  const [alice] = discord.people;
  alice.say(alice.dm(), "hello", { omitChannelType: true });
  const packet = await raw;
  expect(packet).toMatchObject({ content: "hello" });
  expect(packet).not.toHaveProperty("channel_type");
  expect(seen).toEqual([]);
});

test("the person's side refuses what a client would not send", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  await client.application.commands.set([ask]);
  const [alice] = discord.people;
  expect(() => alice.slash(discord.channel, "other")).toThrow("no command");
  expect(() => alice.slash(discord.channel, "ask")).toThrow("question is needed");
  expect(() => alice.slash(discord.channel, "ask", { question: "x".repeat(51) })).toThrow("takes -Infinity to 50");
  expect(() => alice.slash(discord.channel, "ask", { question: "x", more: "y" })).toThrow("no option more");
  expect(() => alice.say(discord.channel, "x".repeat(2001))).toThrow("2000");
});

test("a wrong token is refused by REST and by the gateway", async () => {
  const discord = await localDiscord();
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  await expect(client.login("nonsense")).rejects.toThrow(/token/iu);
  expect(discord.problems()).toEqual(["GET /gateway/bot: 0 401: Unauthorized"]);
});
