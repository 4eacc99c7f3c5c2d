import { EventEmitter } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createLog } from "../../src/service/log.ts";
import { packageRoot } from "../../src/service/package-root.ts";
import { onSignal } from "../../src/service/shutdown.ts";

describe("the package root", () => {
  const root = join(import.meta.dirname, "../..");
  test.each(["src", "dist/src", "test/service", ""])("from %j", (folder) => {
    expect(packageRoot(join(root, folder))).toBe(root);
  });
  test("where there is none", () => {
    expect(() => packageRoot("/")).toThrow("there is no package.json");
  });
});

/** A process that only remembers how it was ended. */
const fakeProcess = () => {
  const events = new EventEmitter();
  const statuses: number[] = [];
  const once = (signal: string, listener: () => void): unknown => events.once(signal, listener);
  return { events, statuses, once, exit: (status: number) => void statuses.push(status) };
};

describe("a signal", () => {
  test.each(["SIGINT", "SIGTERM"])("%s stops, then ends with 0", async (signal) => {
    const it = fakeProcess();
    let stopped = 0;
    onSignal(async () => void (stopped += 1), it);
    it.events.emit(signal);
    await setTimeout(5);
    expect([stopped, it.statuses]).toEqual([1, [0]]);
  });

  test("a stop that hangs is cut off", async () => {
    const it = fakeProcess();
    onSignal(() => new Promise(() => {}), it, 5);
    it.events.emit("SIGTERM");
    await setTimeout(30);
    expect(it.statuses).toEqual([0]);
  });

  test("a stop that fails ends with 1", async () => {
    const it = fakeProcess();
    onSignal(() => Promise.reject(new Error("no")), it);
    it.events.emit("SIGTERM");
    await setTimeout(5);
    expect(it.statuses).toEqual([1]);
  });
});

test("the log holds no token", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  log.info({ token: "s3cret", request: { token: "s3cret" }, headers: { authorization: "s3cret" } }, "ready");
  log.debug("not this");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("ready");
  expect(lines[0]).not.toContain("s3cret");
});
