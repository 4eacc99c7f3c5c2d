import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { start } from "../../src/main.ts";

/** The package root. */
export const ROOT = join(import.meta.dirname, "../..");

/** What a run came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly input?: string | Readable;
  readonly env?: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** A terminal this wide; without it the output is a file. */
  readonly columns?: number;
}

/** Runs the program in this process, its streams in memory. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { input = "", env = {}, directory = ROOT, columns } = surroundings;
  const output = new PassThrough();
  const error = new PassThrough();
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  const io = {
    input: typeof input === "string" ? Readable.from(input === "" ? [] : [Buffer.from(input)]) : input,
    output: Object.assign(output, terminal),
    error,
    directory,
  };
  const read = Promise.all([text(output), text(error)]);
  const { done } = start(env, io, args);
  const status = await done;
  output.end();
  error.end();
  const [out, err] = await read;
  return { status, out, err };
}

/** Runs the built program as its own process. */
export async function spawnProgram(
  args: readonly string[],
  { input = "", env = {}, directory = ROOT }: Omit<Surroundings, "columns" | "input"> & { input?: string } = {},
): Promise<Ran> {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "dist/src/main.js"), ...args], {
    cwd: directory,
    env: { PATH, DISCORD_TOKEN: "", CORPUS: "", ...env },
  });
  const status = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  // A program that needs no input may end before it is given any.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, out, err };
}
