import type { core, ZodMiniType } from "zod/mini";
import type { FieldProblem } from "./refusal.ts";

type Issue = core.$ZodIssue;
type Path = readonly (string | number)[];

/**
 * What one of the official schemas has to say about a value. Its objects are open, so keys that it does not know are
 * found by comparing the value with what the schema kept of it. `tolerated` are extra keys allowed at the top.
 */
export function checkSchema(
  schema: ZodMiniType,
  value: unknown,
  tolerated: readonly string[] = [],
): FieldProblem[] {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => problemsOf(issue, []));
  return unknownKeys(value, parsed.data, []).filter(
    ({ path }) => path.length > 1 || !tolerated.includes(String(path[0])),
  );
}

function problemsOf(issue: Issue, prefix: Path): FieldProblem[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  if (issue.code !== "invalid_union") return [{ path, ...wording(issue) }];
  const fitting = issue.errors.find((branch) => branch.length > 0 && !branch.some(isOtherType));
  if (fitting !== undefined) return fitting.flatMap((inner) => problemsOf(inner, path));
  const message = 'Value of field "type" is not one of those allowed here.';
  return [{ path: [...path, "type"], code: "UNION_TYPE_CHOICES", message }];
}

/** A branch of a union is out of the question if the value is another type of component, option or callback. */
function isOtherType(issue: Issue): boolean {
  return issue.path.length === 0 || (issue.path.length === 1 && issue.path[0] === "type");
}

function wording(issue: Issue): { code: string; message: string } {
  if (issue.code === "too_big" || issue.code === "too_small") {
    const isNumber = issue.origin === "number" || issue.origin === "int";
    const [end, bound, more] =
      issue.code === "too_big" ? ["MAX", issue.maximum, "fewer"] : ["MIN", issue.minimum, "more"];
    return isNumber
      ? { code: `NUMBER_TYPE_${end}`, message: `Value should be ${bound} or ${more}.` }
      : { code: `BASE_TYPE_${end}_LENGTH`, message: `Must be ${bound} or ${more} in length.` };
  }
  if (issue.code === "invalid_value")
    return { code: "BASE_TYPE_CHOICES", message: `Value must be one of (${issue.values.join(", ")}).` };
  const expected = issue.code === "invalid_type" ? issue.expected : issue.code;
  return { code: "BASE_TYPE_INVALID", message: `Missing or malformed (${expected}).` };
}

function unknownKeys(given: unknown, kept: unknown, path: Path): FieldProblem[] {
  if (Array.isArray(given) && Array.isArray(kept))
    return given.flatMap((item, index) => unknownKeys(item, kept[index], [...path, index]));
  if (!isObject(given) || !isObject(kept)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in kept
      ? unknownKeys(value, kept[key], [...path, key])
      : [{ path: [...path, key], code: "UNKNOWN_FIELD", message: "No such field here." }],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
