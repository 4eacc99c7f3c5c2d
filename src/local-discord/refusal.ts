/** One complaint about a field of a request body, as Discord words it. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** The complaint if there is one, to be spread into a list; "" = about the whole body. */
export function when(
  wrong: boolean,
  at: string | readonly (string | number)[],
  code: string,
  message: string,
): FieldProblem[] {
  const path = typeof at === "string" ? at.split(".").filter(Boolean) : at;
  return wrong ? [{ path, code, message }] : [];
}

/** A request Discord does not carry out: thrown by a route, turned into the answer by the REST server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];

  constructor(status: number, code: number, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.status = status;
    this.body = fields.length === 0 ? { message, code } : { message, code, errors: errorTree(fields) };
    const where = fields.map((field) => `${field.path.join(".")}[${field.code}] ${field.message}`);
    this.problems = where.length === 0 ? [`${code} ${message}`] : where.map((text) => `${code} ${text}`);
  }
}

/** Refuses an invalid body with 50035 and every complaint at its place. */
export function invalidForm(fields: readonly FieldProblem[]): Refusal {
  return new Refusal(400, 50_035, "Invalid Form Body", fields);
}

/** Discord's plain refusals, by what they say. */
export const refuse = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  notFound: () => new Refusal(404, 0, "404: Not Found"),
  serverError: () => new Refusal(500, 0, "500: Internal Server Error"),
  unknownApplication: () => new Refusal(404, 10_002, "Unknown Application"),
  unknownChannel: () => new Refusal(404, 10_003, "Unknown Channel"),
  unknownGuild: () => new Refusal(404, 10_004, "Unknown Guild"),
  unknownMessage: () => new Refusal(404, 10_008, "Unknown Message"),
  unknownUser: () => new Refusal(404, 10_013, "Unknown User"),
  unknownWebhook: () => new Refusal(404, 10_015, "Unknown Webhook"),
  unknownInteraction: () => new Refusal(404, 10_062, "Unknown interaction"),
  tooManyCommands: () => new Refusal(400, 30_032, "Maximum number of application commands reached (100)"),
  commandCreateLimit: () =>
    new Refusal(400, 30_034, "Max number of daily application command creates has been reached (200)"),
  tooLarge: () => new Refusal(413, 40_005, "Request entity too large"),
  alreadyAcknowledged: () => new Refusal(400, 40_060, "Interaction has already been acknowledged."),
  missingAccess: () => new Refusal(403, 50_001, "Missing Access"),
  otherAuthor: () => new Refusal(403, 50_005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new Refusal(400, 50_006, "Cannot send an empty message"),
  cannotMessageUser: () => new Refusal(403, 50_007, "Cannot send messages to this user"),
  invalidToken: () => new Refusal(401, 50_027, "Invalid Webhook Token"),
  notJson: () => new Refusal(400, 50_109, "The request body contains invalid JSON."),
};

function errorTree(fields: readonly FieldProblem[]): unknown {
  const here = fields.filter(({ path }) => path.length === 0).map(({ code, message }) => ({ code, message }));
  const keys = new Set(fields.flatMap(({ path }) => path.slice(0, 1)));
  const below = [...keys].map((key) => {
    const inside = fields.filter(({ path }) => path[0] === key);
    return [key, errorTree(inside.map((field) => ({ ...field, path: field.path.slice(1) })))];
  });
  return { ...Object.fromEntries(below), ...(here.length > 0 ? { _errors: here } : {}) };
}
