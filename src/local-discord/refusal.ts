import type { core, ZodMiniType } from "zod/mini";

/** Where something stands in a body. */
export type Path = readonly (string | number)[];

/** A rule about a body: whether it is broken, where, and Discord's code and words for that. */
export type Rule = readonly [broken: boolean, path: Path, code: string, message: string];

const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  serverError: [500, 0, "500: Internal Server Error"],
  unknownChannel: [404, 10_003, "Unknown Channel"],
  unknownMessage: [404, 10_008, "Unknown Message"],
  unknownUser: [404, 10_013, "Unknown User"],
  unknownWebhook: [404, 10_015, "Unknown Webhook"],
  unknownInteraction: [404, 10_062, "Unknown interaction"],
  alreadyAcknowledged: [400, 40_060, "Interaction has already been acknowledged."],
  emptyMessage: [400, 50_006, "Cannot send an empty message"],
  invalidToken: [401, 50_027, "Invalid Webhook Token"],
  invalidBody: [400, 50_035, "Invalid Form Body"],
  notJson: [400, 50_109, "The request body contains invalid JSON."],
} as const;

/** A request Discord does not carry out: thrown by a route, turned into the answer by the REST server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly problems: readonly string[]; // Discord's words, one for each broken rule

  constructor(name: keyof typeof REFUSALS, broken: readonly Rule[] = [], detail = "") {
    const [status, code, message] = REFUSALS[name];
    super(message);
    this.status = status;
    this.body = { message, code, errors: broken[0] && errorTree(broken[0]) };
    const places = broken.map(([, path, rule, text]) => `${code} ${path.join(".")}[${rule}] ${text}`);
    this.problems = places.length > 0 ? places : [`${code} ${message}${detail}`];
  }
}

/** Refuses a body that stands at `at` if a rule is broken. */
export function refuseIf(rules: readonly Rule[], at: Path = []): void {
  const broken = rules.flatMap(([wrong, path, ...words]): Rule[] =>
    wrong ? [[wrong, [...at, ...path], ...words]] : [],
  );
  if (broken.length > 0) throw new Refusal("invalidBody", broken);
}

/** Discord names every complaint here; the first is enough to be refused in its shape. */
function errorTree([, path, code, message]: Rule): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), { _errors: [{ code, message }] });
}

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
  refuseIf(unknownKeys(value, parsed.data, []), at);
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

function entriesOf(value: unknown): [key: string, value: unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** Characters of all texts and numbers that stand under one of these keys, however deep. */
export function countCharacters(value: unknown, keys: readonly string[]): number {
  let sum = 0;
  JSON.stringify(value, (key, inner: unknown) => {
    if (keys.includes(key) && (typeof inner === "string" || typeof inner === "number")) sum += String(inner).length;
    return inner;
  });
  return sum;
}
