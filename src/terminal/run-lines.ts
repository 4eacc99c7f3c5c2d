import { z } from "zod";
import type { Command, Surroundings } from "../command.ts";
import { createConversations, type Conversations } from "./conversations.ts";
import type { Write } from "./create-writer.ts";
import { readLines, type InputLine } from "./read-lines.ts";
import { toJson } from "./to-json.ts";

/** Bytes that a line may have. */
const MAX_BYTES = 65_536;

const idSchema = z.union([z.string(), z.number()], { error: "is neither a text nor a number" });
const lineSchema = z.looseObject(
  {
    id: idSchema.nullish(),
    conversation: z.string({ error: "is not a text" }).nullish(),
  },
  { error: "the line is not a JSON object" },
);

interface Row {
  readonly id: string | number | null;
  readonly text: string;
  readonly conversation: string | undefined;
}
type Read = Row | { readonly wrong: string; readonly id?: string | number };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readRow = (line: string, key: string): Read => {
  const value = parseJson(line);
  const { data, error } = lineSchema.safeParse(value);
  if (error) {
    const [issue] = error.issues;
    const given = z.object({ id: idSchema }).safeParse(value).data;
    return { wrong: [...(issue?.path ?? []), issue?.message].join(": "), ...given };
  }
  const { id: given, conversation, [key]: text } = data;
  const id = given ?? null;
  if (typeof text !== "string") return { wrong: `${key}: is missing or not a text`, ...(id !== null && { id }) };
  return { id, text, conversation: conversation ?? undefined };
};

const failure = (message: string, id: string | number | null | undefined, line: number): object => ({
  ...(id === undefined || id === null ? { line } : { id }),
  outcome: "error",
  message,
});

/** Never throws: one line that fails must not end the run. */
const answerRow = (
  { number, text }: InputLine,
  { command, key }: { command: Command; key: string },
  surroundings: Surroundings,
  conversations: Conversations,
): object => {
  if (text === undefined) return failure(`the line is longer than ${MAX_BYTES} bytes`, undefined, number);
  const row = readRow(text, key);
  if ("wrong" in row) return failure(row.wrong, row.id, number);
  const { id, conversation } = row;
  const context = conversation === undefined ? undefined : conversations.contextOf(conversation);
  try {
    const data = command.data?.({ [key]: row.text }, { ...surroundings, context });
    if (conversation !== undefined) conversations.add(conversation, row.text);
    return { id, ...data };
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error), id, number);
  }
};

/** Answers JSON Lines one by one, in order, each before the next is read; ends when nobody reads the answers. */
export async function runLines(
  reading: { readonly command: Command; readonly key: string },
  surroundings: Surroundings,
  input: AsyncIterable<unknown>,
  write: Write,
): Promise<void> {
  const conversations = createConversations();
  for await (const line of readLines(input, MAX_BYTES)) {
    if (line.text?.trim() === "") continue;
    const row = answerRow(line, reading, surroundings, conversations);
    if (!(await write(toJson(row)))) return;
  }
}
