import { expect, test } from "vitest";
import { call } from "./call.ts";
import { localDiscord } from "./real-client.ts";

test("enforce_nonce returns the first message; without it or later there is another", async () => {
  const clock = { ms: Date.UTC(2026, 0, 1) };
  const discord = await localDiscord({ now: () => clock.ms });
  const path = `POST /channels/${discord.channel.id}/messages`;
  const send = async (body: object) => (await call(discord, path, { nonce: "n", ...body })).json["id"];
  const first = await send({ content: "one", enforce_nonce: true });
  expect(await send({ content: "two", enforce_nonce: true })).toBe(first);
  expect(await send({ content: "three" })).not.toBe(first);
  clock.ms += 10 * 60_000;
  expect(await send({ content: "four", enforce_nonce: true })).not.toBe(first);
  const contents = [...discord.channel.messages.values()].map(({ content }) => content);
  expect(contents).toEqual(["one", "three", "four"]);
});

test("whom a message would ping", async () => {
  const discord = await localDiscord();
  const [alice, bob] = discord.people;
  const said = alice.say(discord.channel, "question");
  const content = `<@${bob.id}> <@&5> @everyone`;
  const reference = { message_reference: { message_id: said.id } };
  const pings = async (body: object) => {
    await call(discord, `POST /channels/${discord.channel.id}/messages`, body);
    return [...discord.channel.messages.values()].at(-1)?.pings;
  };
  expect(await pings({ content })).toEqual({ users: [bob.id], roles: ["5"], everyone: true });
  expect(await pings({ content, ...reference })).toMatchObject({ users: [bob.id, alice.id] });
  const none = { users: [], roles: [], everyone: false };
  expect(await pings({ content, ...reference, allowed_mentions: { parse: [] } })).toEqual(none);
  expect(await pings({ content, allowed_mentions: { users: [bob.id] } })).toEqual({
    ...none,
    users: [bob.id],
  });
  const components = [{ type: 10, content: "@here" }];
  expect(await pings({ components, flags: 1 << 15 })).toEqual({ ...none, everyone: true });
  const replied = { content, ...reference, allowed_mentions: { parse: [], replied_user: true } };
  expect(await pings(replied)).toEqual({ ...none, users: [alice.id] });
});

test("history by limit and before", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const ids = Array.from({ length: 5 }, (_, index) => alice.say(alice.dm(), `${index}`).id);
  const history = async (query: string) => {
    const { text } = await call(discord, `GET /channels/${alice.dm().id}/messages?${query}`);
    return [...text.matchAll(/"content":"(\d)"/gu)].map(([, digit]) => digit).join("");
  };
  expect(await history("limit=2")).toBe("43");
  expect(await history(`limit=2&before=${ids[3]}`)).toBe("21");
});

test("a page is told that the bot is typing, and of every message", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const kinds: string[] = [];
  discord.changes.on("change", ({ kind }) => kinds.push(kind));
  await call(discord, `POST /channels/${discord.channel.id}/typing`);
  await call(discord, `POST /channels/${discord.channel.id}/messages`, { content: "one" });
  expect(alice.sees(discord.channel)).toMatchObject([{ content: "one", edited_timestamp: null }]);
  expect(kinds).toEqual(["typing", "created"]);
});

test("in a form, payload_json is the body", async () => {
  const discord = await localDiscord();
  const body = new FormData();
  body.set("payload_json", JSON.stringify({ content: "see" }));
  body.set("files[0]", new Blob(["text of the file"]), "a.txt");
  const headers = { authorization: `Bot ${discord.token}` };
  const url = `${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`;
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
  expect([...discord.channel.messages.values()]).toMatchObject([{ content: "see" }]);
});

test("faults: statuses, delays, resets, cut answers; accepted ones are carried out", async () => {
  const discord = await localDiscord();
  const path = `/channels/${discord.channel.id}/messages`;
  const send = (content: string) => call(discord, `POST ${path}`, { content });
  const contents = () => [...discord.channel.messages.values()].map(({ content }) => content);
  discord.fault({
    method: "POST",
    path: /\/messages$/u,
    times: 2,
    status: 429,
    headers: { "retry-after": "4" },
  });
  expect((await send("a")).json).toMatchObject({ retry_after: 4 });
  expect((await send("a")).status).toBe(429);
  discord.fault({ path: /messages/u, reset: true });
  await expect(send("b")).rejects.toThrow("fetch failed");
  discord.fault({ path: /messages/u, reset: true, accepted: true });
  await expect(send("c")).rejects.toThrow("fetch failed");
  discord.fault({ path: /messages/u, cut: true, accepted: true });
  await expect(send("d")).rejects.toThrow("terminated");
  discord.fault({ path: /messages/u, delayMs: 30 });
  const start = performance.now();
  expect((await send("e")).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(25);
  const takeBack = discord.fault({ path: /messages/u, status: 503, times: Infinity });
  expect((await send("f")).status).toBe(503);
  takeBack();
  discord.fault({ path: /messages/u, hang: true });
  const hanging = fetch(`${discord.apiUrl}/v10${path}`, { signal: AbortSignal.timeout(50) });
  await expect(hanging).rejects.toThrow("aborted");
  expect(contents()).toEqual(["c", "d", "e"]);
  expect(discord.problems()).toEqual([]);
  expect(discord.requests()[0]).toMatchObject({ status: 429, body: { content: "a" } });
  expect(discord.requests().map(({ status }) => status)).toEqual([429, 429, 0, 0, 0, 200, 503, 0]);
});

test("the log keeps method, path, body and status", async () => {
  const discord = await localDiscord();
  const path = `/channels/${discord.channel.id}/messages`;
  await call(discord, `POST ${path}`, { content: "x" });
  expect(discord.requests()).toEqual([{ method: "POST", path, body: { content: "x" }, status: 200, problems: [] }]);
});
