import { applicationObject } from "./api-objects.ts";
import { checkCommands } from "./check-command.ts";
import { type Command, commandKey, storeCommand } from "./command.ts";
import { refusal, refuseIf } from "./refusal.ts";
import type { RouteRequest, Routes } from "./rest-server.ts";
import type { World } from "./world.ts";

const STARTS_A_DAY = 1000;

/** The gateway's address, the app and its commands. */
export function applicationRoutes(world: World): Routes {
  const commandsOf = ({ param }: RouteRequest): Map<string, Command> => {
    if (param("app") !== world.applicationId) throw refusal("unknownApplication");
    return world.commands;
  };
  return {
    "GET /gateway/bot": () => {
      const { remaining, resetAfterMs: reset_after } = world.access.limit;
      const session_start_limit = { total: STARTS_A_DAY, remaining, reset_after, max_concurrency: 1 };
      return { url: world.access.gatewayUrl, shards: 1, session_start_limit };
    },
    "GET /users/@me": () => world.bot,
    "GET /applications/@me": () => applicationObject(world),
    "GET /applications/:app/commands": (request) => [...commandsOf(request).values()],
    "PUT /applications/:app/commands": (request) => {
      const old = new Map(commandsOf(request));
      const given: readonly unknown[] = Array.isArray(request.body) ? request.body : [];
      refuseIf([[given !== request.body, [], "LIST_TYPE_CONVERT", "Only iterables may be used."]]);
      const bodies = checkCommands(given);
      world.commands.clear();
      for (const body of bodies) {
        const key = commandKey(body.name, body.type);
        world.commands.set(key, storeCommand(world, body, old.get(key)));
      }
      return [...world.commands.values()];
    },
  };
}
