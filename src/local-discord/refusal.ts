/** Where something stands in a body. */
export type Path = readonly (string | number)[];

/** A rule about a body: whether it is broken, where, and Discord's code and words for that. */
export type Rule = readonly [broken: boolean, path: Path, code: string, message: string];

/** Status, code and words of everything that Discord refuses here. */
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

/** The same rules for a body that stands at `prefix`. */
export function under(prefix: Path, rules: readonly Rule[]): Rule[] {
  return rules.map(([wrong, path, ...words]) => [wrong, [...prefix, ...path], ...words]);
}

/** Refuses a body if a rule is broken. */
export function refuseIf(rules: readonly Rule[]): void {
  const broken = rules.filter(([wrong]) => wrong);
  if (broken.length > 0) throw new Refusal("invalidBody", broken);
}

/** Discord names every complaint here; the first is enough to be refused in its shape. */
function errorTree([, path, code, message]: Rule): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), { _errors: [{ code, message }] });
}
