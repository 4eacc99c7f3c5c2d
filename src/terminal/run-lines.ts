import { z } from "zod";
import type { Command, Surroundings } from "../command.ts";
import { toJson } from "./clean.ts";
import type { Write } from "./create-writer.ts";
import { readLines, type InputLine } from "./read-lines.ts";
import { remember } from "./remember.ts";

/** Bytes that a line may have. */
const MAX_BYTES = 65_536;

const id = z.union([z.string(), z.number()], { error: "is neither a text nor a number" });
const conversation = z.string({ error: "is not a text" });
const headSchema = z.object(
  { id: id.nullish(), conversation: conversation.nullish() },
  { error: "the line is not a JSON object" },
);
const textSchema = z.string({ error: "is missing or not a text" });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A reader of lines that gives one row for each. Never throws: one line that fails must not end the run. */
const createReader = (command: Command, key: string, surroundings: Surroundings) => {
  const turns = new Map<string, readonly string[]>();
  const rowSchema = headSchema.and(z.object({ [key]: textSchema }).transform((row) => ({ text: row[key] ?? "" })));
  const answer = ({ id = null, conversation, text }: z.infer<typeof rowSchema>): object => {
    const context = typeof conversation === "string" ? { questions: turns.get(conversation) ?? [] } : undefined;
    const data = command.data?.({ [key]: text }, { ...surroundings, context });
    if (typeof conversation === "string") turns.set(conversation, remember(context?.questions ?? [], text));
    return { id, ...data };
  };
  return ({ number, text }: InputLine): object => {
    const value = text === undefined ? undefined : parseJson(text);
    const named = z.object({ id }).safeParse(value).data;
    const failure = (message: string): object => ({ ...(named ?? { line: number }), outcome: "error", message });
    if (text === undefined) return failure(`the line is longer than ${MAX_BYTES} bytes`);
    const { data: row, error } = rowSchema.safeParse(value);
    const [issue] = error?.issues ?? [];
    if (!row) return failure([...(issue?.path ?? []), issue?.message].join(": "));
    try {
      return answer(row);
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error));
    }
  };
};

/** Answers JSON Lines one by one, in order, each before the next is read; ends when nobody reads the answers. */
export async function runLines(
  { command, key }: { readonly command: Command; readonly key: string },
  surroundings: Surroundings,
  input: AsyncIterable<unknown>,
  write: Write,
): Promise<void> {
  const rowOf = createReader(command, key, surroundings);
  for await (const line of readLines(input, MAX_BYTES))
    if (line.text?.trim() !== "" && !(await write(toJson(rowOf(line))))) return;
}
