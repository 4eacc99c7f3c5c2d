import { intent } from "./intents.ts";
import { refuse } from "./refusal.ts";
import { authorized, open, type Route } from "./route.ts";
import type { World } from "./world.ts";

/** How many more sessions may be started, as GET /gateway/bot tells. */
export interface SessionStartLimit {
  remaining: number;
  resetAfterMs: number;
}

const STARTS_A_DAY = 1000;

/** The gateway's address, the bot's own user and its application. */
export function applicationRoutes(world: World, limit: SessionStartLimit): Route[] {
  const application: Route["handle"] = () => ({ status: 200, body: applicationObject(world) });
  const self = { ...world.bot, verified: true, mfa_enabled: false, email: null, locale: "en-US" };
  const session = (): unknown => ({
    total: STARTS_A_DAY,
    remaining: limit.remaining,
    reset_after: limit.resetAfterMs,
    max_concurrency: 1,
  });
  return [
    open("GET", "/gateway", () => ({ status: 200, body: { url: gatewayUrl(world) } })),
    authorized("GET", "/gateway/bot", () => ({
      status: 200,
      body: { url: gatewayUrl(world), shards: 1, session_start_limit: session() },
    })),
    authorized("GET", "/users/@me", () => ({ status: 200, body: self })),
    authorized("GET", "/applications/@me", application),
    authorized("GET", "/oauth2/applications/@me", application),
    authorized("GET", "/users/:user", ({ param }) => {
      const user = param("user") === world.bot.id ? world.bot : world.profiles.get(param("user"))?.user;
      if (user === undefined) throw refuse.unknownUser();
      return { status: 200, body: user };
    }),
  ];
}

/** Where this server's gateway listens. */
export function gatewayUrl(world: World): string {
  return `${world.access.origin.replace("http", "ws")}/gateway`;
}

/** The application's flags: which privileged intents it has, as an app in few servers. */
export function applicationFlags(world: World): number {
  const has = (bit: number): boolean => (world.privilegedIntents & bit) !== 0;
  return (
    (has(intent.guildPresences) ? 1 << 13 : 0) |
    (has(intent.guildMembers) ? 1 << 15 : 0) |
    (has(intent.messageContent) ? 1 << 19 : 0)
  );
}

function applicationObject(world: World): Readonly<Record<string, unknown>> {
  const owner = [...world.profiles.values()].map(({ user }) => user)[0];
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: applicationFlags(world),
    owner,
    team: null,
    bot: world.bot,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
}
