import type { core, ZodMiniType } from "zod/mini";
import { z } from "zod";
import type { Rule, Path } from "./refusal.ts";

type Issue = core.$ZodIssue;

const Keyed = z.record(z.string(), z.unknown());

/** What an official schema says about a value. Its objects are open: unknown keys are those it did not keep. */
export function checkSchema(schema: ZodMiniType, value: unknown, tolerated: readonly string[] = []): Rule[] {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => complaints(issue, []));
  return unknownKeys(value, parsed.data, []).filter(
    ([, path]) => path.length > 1 || !tolerated.includes(String(path[0])),
  );
}

function complaints(issue: Issue, prefix: Path): Rule[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  if (issue.code !== "invalid_union") return [[true, path, ...wording(issue)]];
  const fitting = issue.errors.find((branch) => branch.length > 0 && !branch.some(isOtherType));
  if (fitting !== undefined) return fitting.flatMap((inner) => complaints(inner, path));
  const message = 'Value of field "type" is not one of those allowed here.';
  return [[true, [...path, "type"], "UNION_TYPE_CHOICES", message]];
}

/** A branch of a union is out of the question if the value is another type of component, option or callback. */
function isOtherType(issue: Issue): boolean {
  return issue.path.length === 0 || (issue.path.length === 1 && issue.path[0] === "type");
}

function wording(issue: Issue): [code: string, message: string] {
  if (issue.code === "too_big") return ["BASE_TYPE_MAX_LENGTH", `Must be ${issue.maximum} or fewer in length.`];
  if (issue.code === "too_small") return ["BASE_TYPE_MIN_LENGTH", `Must be ${issue.minimum} or more in length.`];
  return ["BASE_TYPE_INVALID", `Missing or malformed (${issue.code}).`];
}

function unknownKeys(given: unknown, kept: unknown, path: Path): Rule[] {
  if (Array.isArray(given) && Array.isArray(kept))
    return given.flatMap((item, index) => unknownKeys(item, kept[index], [...path, index]));
  const [sent, known] = [Keyed.safeParse(given).data, Keyed.safeParse(kept).data];
  if (!sent || !known) return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    key in known
      ? unknownKeys(value, known[key], [...path, key])
      : [[true, [...path, key], "UNKNOWN_FIELD", "No such field here."]],
  );
}
