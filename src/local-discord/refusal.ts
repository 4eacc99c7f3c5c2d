/** Where something stands in a body. */
export type Path = readonly (string | number)[];

/** A rule about a body: whether it is broken, where, and Discord's code and words for that. */
export type Rule = readonly [broken: boolean, path: Path, code: string, message: string];

/** A request Discord does not carry out: thrown by a route, turned into the answer by the REST server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];

  constructor(status: number, code: number, message: string, rules: readonly Rule[] = []) {
    super(message);
    this.status = status;
    this.body = rules.length === 0 ? { message, code } : { message, code, errors: errorTree(rules) };
    const places = rules.map(([, path, rule, text]) => `${code} ${path.join(".")}[${rule}] ${text}`);
    this.problems = places.length === 0 ? [`${code} ${message}`] : places;
  }
}

const PLAIN = {
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
  notJson: [400, 50_109, "The request body contains invalid JSON."],
} as const;

/** One of Discord's plain refusals, to be thrown. */
export function refusal(name: keyof typeof PLAIN): Refusal {
  const [status, code, message] = PLAIN[name];
  return new Refusal(status, code, message);
}

/** The same rules for a body that stands at `prefix`. */
export function under(prefix: Path, rules: readonly Rule[]): Rule[] {
  return rules.map(([wrong, path, ...words]) => [wrong, [...prefix, ...path], ...words]);
}

/** Refuses a body with 50035 and every complaint at its place, if a rule is broken. */
export function refuseIf(rules: readonly Rule[]): void {
  const broken = rules.filter(([wrong]) => wrong);
  if (broken.length > 0) throw new Refusal(400, 50_035, "Invalid Form Body", broken);
}

function errorTree(rules: readonly Rule[]): unknown {
  const here = rules.flatMap(([, path, code, message]) => (path.length === 0 ? [{ code, message }] : []));
  const below = [...new Set(rules.flatMap(([, [key]]) => key ?? []))].map((key) => {
    const inside = rules.filter(([, path]) => path[0] === key);
    return [key, errorTree(inside.map(([wrong, path, ...words]): Rule => [wrong, path.slice(1), ...words]))];
  });
  return { ...Object.fromEntries(below), ...(here.length > 0 ? { _errors: here } : {}) };
}
