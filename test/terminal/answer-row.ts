import { z } from "zod";

const count = z.int().nonnegative();
const slice = z.strictObject({ start: count, end: count, text: z.string() });
const excerpt = z.strictObject({
  document: z.string().regex(/^[a-z0-9-]{1,32}$/),
  edition: z.string().regex(/^[0-9a-f]{8}$/),
  block: z.int().positive(),
  start: count,
  end: count,
  text: z.string().min(1),
  focus: slice,
  heading: z.array(z.string()),
  speaker: z
    .strictObject({
      name: z.string(),
      office: z.string().optional(),
      attribution: z.enum(["narrator", "press_conference", "official"]),
      quoted: z.boolean(),
    })
    .optional(),
  notes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["figure", "wording"]),
      start: count,
      end: count,
      text: z.string(),
    }),
  ),
});
const REASONS = ["not_in_document", "detail_missing", "premise_not_stated", "unclear", "needs_context"] as const;
const CHAT = ["greeting", "thanks", "farewell", "about_bot"] as const;
const common = {
  id: z.union([z.string(), z.number(), z.null()]),
  question: z.string(),
  confidence: z.number().min(0).max(1),
  library: z.string().regex(/^[0-9a-f]{8}$/),
  nearest: z.array(excerpt).max(3),
};
const nothing = { excerpts: z.tuple([]), facts: z.tuple([]), computed: z.tuple([]) };

/** One row of `ask --json` and `ask --jsonl`, as other programs rely on it: these keys, no others. */
export const answerRow = z.discriminatedUnion("outcome", [
  z.strictObject({
    ...common,
    outcome: z.literal("answered"),
    direct: z.strictObject({ text: z.string().min(1), excerpt: count, start: count, end: count }).optional(),
    excerpts: z.array(excerpt).min(1).max(3),
    facts: z.array(z.strictObject({ id: z.string(), label: z.string(), text: z.string() })),
    computed: z.array(z.strictObject({ label: z.string(), text: z.string(), operands: z.array(z.string()) })),
  }),
  z.strictObject({
    ...common,
    ...nothing,
    outcome: z.literal("unanswered"),
    reason: z.enum(REASONS),
    missing: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({ ...common, ...nothing, outcome: z.literal("chat"), reason: z.enum(CHAT) }),
]);

/** The row of a line that could not be answered. */
export const errorRow = z.union([
  z.strictObject({
    id: z.union([z.string(), z.number()]),
    outcome: z.literal("error"),
    message: z.string().min(1),
  }),
  z.strictObject({ line: z.int().positive(), outcome: z.literal("error"), message: z.string().min(1) }),
]);

/** The rows of an output, each checked. */
export const readRows = (out: string): (z.infer<typeof answerRow> | z.infer<typeof errorRow>)[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => z.union([answerRow, errorRow]).parse(JSON.parse(line)));
