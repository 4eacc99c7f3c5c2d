import { WebSocket } from "ws";
import { z } from "zod";

const frame = z.object({ op: z.number(), t: z.string().nullish(), d: z.unknown() });
const interaction = z.object({ id: z.string(), token: z.string() });
const gateway = z.object({ url: z.string() });

// The least that a bot can be: a program that logs in and answers every interaction with "ok". The floor of latency.
const [token = "", apiUrl = ""] = process.argv.slice(2);
const headers = { authorization: `Bot ${token}`, "content-type": "application/json" };
const { url } = gateway.parse(await (await fetch(`${apiUrl}/v10/gateway/bot`, { headers })).json());
const socket = new WebSocket(`${url}?v=10&encoding=json`);
const body = JSON.stringify({ type: 4, data: { content: "ok" } });
socket.addEventListener("message", ({ data }) => {
  const { op, t, d } = frame.parse(JSON.parse(typeof data === "string" ? data : "{}"));
  if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {} } }));
  if (t !== "INTERACTION_CREATE") return;
  const { id, token: way } = interaction.parse(d);
  void fetch(`${apiUrl}/v10/interactions/${id}/${way}/callback`, { method: "POST", headers, body });
});
