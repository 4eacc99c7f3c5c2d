import { request } from "node:http";
import { createServer } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { spawnProgram, startProgram } from "./run.ts";

/** The status of a request, with headers that a browser would not let a page set. */
const statusOf = async (
  address: string,
  path: string,
  headers: Record<string, string>,
  method = "GET",
  body = "",
): Promise<number> => {
  const sent = request(`${address}${path}`, { method, headers });
  sent.end(body);
  const [response]: { statusCode: number }[] = await once(sent, "response");
  return response?.statusCode ?? 0;
};

test("without a token the program says where its page is, and a signal ends it with 0", async () => {
  const { said, stop } = await spawnProgram(process.execPath, "dist/src/main.js");
  expect(said).toMatch(/^Footnote is at http:\/\/127\.0\.0\.1:\d+ /);
  expect(await stop()).toBe(0);
});

test("where its port is taken it takes another one", async () => {
  const server = createServer().listen(4646, "127.0.0.1");
  server.on("error", () => undefined); // Somebody else has it: as good
  onTestFinished(() => void server.close());
  const { address } = await startProgram();
  expect(address).not.toMatch(/:4646$/);
});

test("only its own page may talk to it", async () => {
  const { address } = await startProgram();
  const act = JSON.stringify({ kind: "say", channel: "1", text: "hello" });
  expect(await statusOf(address, "/", {})).toBe(200);
  expect(await statusOf(address, "/", { host: "evil.example" })).toBe(403);
  expect(await statusOf(address, "/article", { origin: "http://evil.example" })).toBe(403);
  expect(await statusOf(address, "/act", {}, "POST", act)).toBe(403);
  expect(await statusOf(address, "/act", { origin: address }, "POST", act)).toBe(400);
  expect(await statusOf(address, "/act", { origin: address }, "POST", "{")).toBe(400);
  expect(await statusOf(address, "/package.json", {})).toBe(404);
});
