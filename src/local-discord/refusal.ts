/** Where something stands in a body. */
export type Path = readonly (string | number)[];

/** A rule about a body: whether it is broken, where, and Discord's code and words for that. */
export type Rule = readonly [broken: boolean, path: Path, code: string, message: string];

/** Status, code and words of everything that Discord refuses here. */
const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  serverError: [500, 0, "500: Internal Server Error"],
  unknownApplication: [404, 10_002, "Unknown Application"],
  unknownChannel: [404, 10_003, "Unknown Channel"],
  unknownMessage: [404, 10_008, "Unknown Message"],
  unknownUser: [404, 10_013, "Unknown User"],
  unknownWebhook: [404, 10_015, "Unknown Webhook"],
  unknownInteraction: [404, 10_062, "Unknown interaction"],
  tooManyCommands: [400, 30_032, "Maximum number of application commands reached (100)"],
  tooLarge: [413, 40_005, "Request entity too large"],
  alreadyAcknowledged: [400, 40_060, "Interaction has already been acknowledged."],
  missingAccess: [403, 50_001, "Missing Access"],
  otherAuthor: [403, 50_005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50_006, "Cannot send an empty message"],
  cannotMessageUser: [403, 50_007, "Cannot send messages to this user"],
  invalidToken: [401, 50_027, "Invalid Webhook Token"],
  invalidBody: [400, 50_035, "Invalid Form Body"],
  notJson: [400, 50_109, "The request body contains invalid JSON."],
} as const;

/** A request Discord does not carry out: thrown by a route, turned into the answer by the REST server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  /** Discord's words, one for each broken rule. */
  readonly problems: readonly string[];

  constructor(name: keyof typeof REFUSALS, broken: readonly Rule[] = [], detail = "") {
    const [status, code, message] = REFUSALS[name];
    super(message);
    this.status = status;
    this.body = { message, code, errors: broken.length > 0 ? errorTree(broken) : undefined };
    const places = broken.map(([, path, rule, text]) => `${code} ${path.join(".")}[${rule}] ${text}`);
    this.problems = places.length > 0 ? places : [`${code} ${message}${detail}`];
  }
}

/** The same rules for a body that stands at `prefix`. */
export function under(prefix: Path, rules: readonly Rule[]): Rule[] {
  return rules.map(([wrong, path, ...words]) => [wrong, [...prefix, ...path], ...words]);
}

/** Refuses a body with every complaint at its place, if a rule is broken. */
export function refuseIf(rules: readonly Rule[]): void {
  const broken = rules.filter(([wrong]) => wrong);
  if (broken.length > 0) throw new Refusal("invalidBody", broken);
}

function errorTree(rules: readonly Rule[]): unknown {
  const here = rules.flatMap(([, path, code, message]) => (path.length === 0 ? [{ code, message }] : []));
  const below = [...new Set(rules.flatMap(([, [key]]) => key ?? []))].map((key) => {
    const inside = rules.filter(([, path]) => path[0] === key);
    return [key, errorTree(inside.map(([wrong, path, ...words]): Rule => [wrong, path.slice(1), ...words]))];
  });
  return { ...Object.fromEntries(below), ...(here.length > 0 ? { _errors: here } : {}) };
}
