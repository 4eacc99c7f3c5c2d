import { z } from "zod";
import type { Command } from "../command.ts";
import { toJson } from "./clean.ts";
import type { Write } from "./create-writer.ts";
import { MAX_TURNS, type Program } from "./program.ts";

const MAX_BYTES = 65_536; // Bytes that a line may have

const id = z.union([z.string(), z.number()], { error: "is neither a text nor a number" });
const conversation = z.string({ error: "is not a text" });
const text = z.string({ error: "is missing or not a text" });

/** Answers JSON Lines one by one, in order, each before the next is read; ends when nobody reads the answers. */
export async function runLines(command: Command, key: string, program: Program, write: Write): Promise<void> {
  const surroundings = { ...program, engine: program.engine() };
  const shape = { id: id.nullish(), conversation: conversation.nullish(), [key]: text };
  const schema = z.object(shape, { error: "the line is not a JSON object" });
  const turns = new Map<unknown, readonly string[]>();
  const answer = ({ id = null, conversation, ...rest }: z.infer<typeof schema>): object => {
    const questions = turns.get(conversation) ?? [];
    const asked = String(rest[key]);
    const data = command.data?.({ [key]: asked }, { ...surroundings, context: { questions } });
    if (typeof conversation === "string") turns.set(conversation, [...questions, asked].slice(-MAX_TURNS));
    return { id, ...data };
  };
  const rowOf = (line: string, number: number): object => {
    let head: object = { line: number };
    const failure = (message: string): object => ({ ...head, outcome: "error", message });
    if (Buffer.byteLength(line) > MAX_BYTES) return failure(`the line is longer than ${MAX_BYTES} bytes`);
    try {
      const value: unknown = JSON.parse(line);
      head = z.object({ id }).safeParse(value).data ?? head;
      const { data, error } = schema.safeParse(value);
      return data
        ? answer(data)
        : failure(error.issues.map(({ path, message }) => [...path, message].join(": ")).join("; "));
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error));
    }
  };
  let number = 0;
  for await (const line of readLines(program.io.input, MAX_BYTES)) {
    number += 1;
    // Of a line that is too long only the beginning is here; it may look blank.
    const blank = line.length <= MAX_BYTES && line.trim() === "";
    if (!blank && !(await write(toJson(rowOf(line, number))))) return;
  }
}

/** Splits bytes into lines; of a line of more than `most` characters only a beginning is kept, which is too long as well. */
async function* readLines(input: AsyncIterable<unknown>, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(); // Joins characters that arrive in pieces, and drops a byte order mark
  let rest = "";
  for await (const chunk of input) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n");
    rest = lines.pop()?.slice(0, most + 1) ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}
