import type { core, ZodMiniType } from "zod/mini";
import { type Path, Refusal, refuseIf, type Rule, under } from "./refusal.ts";

type Issue = core.$ZodIssue;

/** discord.js sends these with every message or command; Discord ignores them where its schema has no such field. */
const TOLERATED = new Set<unknown>(["tts", "nonce", "enforce_nonce", "nsfw"]);

/** A value that stands at `at` in a body, as an official schema passes it; refused if it does not. */
export function checkSchema<T>(schema: ZodMiniType<T>, value: unknown, at: Path = []): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const broken = parsed.error.issues.flatMap((issue) => complaints(issue, at));
    throw new Refusal("invalidBody", broken);
  }
  // The objects of these schemas are open: unknown keys are those that were not kept.
  refuseIf(under(at, unknownKeys(value, parsed.data, [])));
  return parsed.data;
}

function complaints(issue: Issue, prefix: Path): Rule[] {
  const path = [...prefix, ...issue.path.map(String)];
  if (issue.code !== "invalid_union") return [[true, path, ...wording(issue)]];
  // A branch is out of the question if the value is another type of component or option.
  const isOther = ({ path: [key] }: Issue): boolean => key === undefined || key === "type";
  const fitting = issue.errors.find((branch) => branch.length > 0 && !branch.some(isOther));
  if (fitting !== undefined) return fitting.flatMap((inner) => complaints(inner, path));
  const message = 'Value of field "type" is not one of those allowed here.';
  return [[true, [...path, "type"], "UNION_TYPE_CHOICES", message]];
}

function wording(issue: Issue): [code: string, message: string] {
  if (issue.code === "too_big") return ["BASE_TYPE_MAX_LENGTH", `Must be ${issue.maximum} or fewer in length.`];
  if (issue.code === "too_small") return ["BASE_TYPE_MIN_LENGTH", `Must be ${issue.minimum} or more in length.`];
  return ["BASE_TYPE_INVALID", `Missing or malformed (${issue.code}).`];
}

function unknownKeys(given: unknown, kept: unknown, path: Path): Rule[] {
  const known = new Map(entriesOf(kept));
  const isBody = path.every((key) => Number.isInteger(Number(key)));
  return entriesOf(given).flatMap(([key, value]): Rule[] =>
    known.has(key)
      ? unknownKeys(value, known.get(key), [...path, key])
      : [[!(isBody && TOLERATED.has(key)), [...path, key], "UNKNOWN_FIELD", "No such field here."]],
  );
}

/** Of an object or a list. */
function entriesOf(value: unknown): [key: string, value: unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
