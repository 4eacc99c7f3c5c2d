import { checkCommands } from "./check-command.ts";
import { type Command, type CommandBody, commandType, storeCommand } from "./command.ts";
import { invalidForm, refuse } from "./refusal.ts";
import { authorized, type Route, type RouteRequest } from "./route.ts";
import type { World } from "./world.ts";

const DAY_MS = 24 * 3_600_000;
const CREATIONS_A_DAY = 200;
const MAXIMUM = new Map<number, number>([
  [commandType.chatInput, 100],
  [commandType.user, 15],
  [commandType.message, 15],
]);

/** The app's commands, global and of the guild. */
export function commandRoutes(world: World): Route[] {
  const paths = ["/applications/:app/commands", "/applications/:app/guilds/:guild/commands"];
  const scopeOf = ({ param }: RouteRequest, path: string): string => {
    if (param("app") !== world.applicationId) throw refuse.unknownApplication();
    const guild = path.includes(":guild") ? param("guild") : "";
    if (guild !== "" && guild !== world.guild.id) throw refuse.unknownGuild();
    return guild;
  };
  return paths.flatMap((path): Route[] => [
    authorized("GET", path, (request) => {
      const commands = world.commands.get(scopeOf(request, path)) ?? [];
      const full = request.query.get("with_localizations") === "true";
      return { status: 200, body: full ? commands : commands.map(withoutLocalizations) };
    }),
    authorized("PUT", path, (request) => {
      const scope = scopeOf(request, path);
      if (!Array.isArray(request.body))
        throw invalidForm([{ path: [], code: "LIST_TYPE_CONVERT", message: "Only iterables may be used." }]);
      const bodies = checkCommands(request.body, true);
      const old = world.commands.get(scope) ?? [];
      const commands = bodies.map((body) => store(world, scope, body, old));
      return { status: 200, body: save(world, scope, commands, old) };
    }),
    authorized("POST", path, (request) => {
      const scope = scopeOf(request, path);
      const old = world.commands.get(scope) ?? [];
      const commands = checkCommands([request.body], false).map((body) => store(world, scope, body, old));
      const [command] = commands;
      const kept = old.filter(({ id }) => id !== command?.id);
      save(world, scope, [...kept, ...commands], old);
      return { status: kept.length < old.length ? 200 : 201, body: command };
    }),
  ]);
}

/** A command keeps its id by name and type, and its version while nothing changes. */
function store(world: World, scope: string, body: CommandBody, old: readonly Command[]): Command {
  const type = body.type ?? commandType.chatInput;
  const before = old.find((one) => one.name === body.name && one.type === type);
  const ids = {
    id: before?.id ?? world.newId(),
    application_id: world.applicationId,
    version: before?.version ?? world.newId(),
    ...(scope === "" ? {} : { guild_id: scope }),
  };
  const command = storeCommand(body, ids);
  if (before === undefined || JSON.stringify(before) === JSON.stringify(command)) return command;
  return { ...command, version: world.newId() };
}

function save(
  world: World,
  scope: string,
  commands: readonly Command[],
  old: readonly Command[],
): readonly Command[] {
  for (const [type, most] of MAXIMUM)
    if (commands.filter((one) => one.type === type).length > most) throw refuse.tooManyCommands();
  const created = commands.filter(({ id }) => !old.some((one) => one.id === id)).length;
  const recent = world.commandCreations.filter((at) => world.now() - at < DAY_MS);
  if (created > 0 && recent.length + created > CREATIONS_A_DAY) throw refuse.commandCreateLimit();
  const now = Array.from({ length: created }, () => world.now());
  world.commandCreations.splice(0, Infinity, ...recent, ...now);
  world.commands.set(scope, commands);
  return commands;
}

function withoutLocalizations(command: Command): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(command), (key, value: unknown) =>
    key.endsWith("_localizations") ? undefined : value,
  );
  return copy;
}
