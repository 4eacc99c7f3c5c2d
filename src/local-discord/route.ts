/** A file of a multipart request; `index` is the n of files[n]. */
export interface UploadedFile {
  readonly index: string;
  readonly file: File;
}

/** A request that has reached its route. */
export interface RouteRequest {
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** What Discord answers; without a body there is no content type. */
export interface RouteAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** One route of the REST API; refusals are thrown. */
export interface Route {
  readonly method: string;
  /** Like "/channels/:channel/messages". */
  readonly path: string;
  /** Whether the bot's token is needed. */
  readonly authorized: boolean;
  readonly handle: (request: RouteRequest) => RouteAnswer;
}

/** The parameters of a path that fits the pattern. */
export function matchPath(pattern: string, path: string): Map<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const found = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? "");
    if (part.startsWith(":")) found.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return found;
}

/** A route that needs the bot's token. */
export function authorized(method: string, path: string, handle: Route["handle"]): Route {
  return { method, path, authorized: true, handle };
}

/** A route that anybody may use, or whose token is in its path. */
export function open(method: string, path: string, handle: Route["handle"]): Route {
  return { method, path, authorized: false, handle };
}
