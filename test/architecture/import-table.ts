/** What a room may import: rooms, root files, packages; "types of x" allows `import type` only, "*" everything. */
export type ImportTable = Readonly<Record<string, readonly string[]>>;

const CORE = ["language", "knowledge", "search", "answer", "check"] as const;

/** Who may import what, by design. A room's own files need no entry. */
export const IMPORT_TABLE: ImportTable = {
  language: [],
  knowledge: ["language", "zod", "yaml"],
  search: ["knowledge", "language", "minisearch"],
  answer: ["knowledge", "language", "search"],
  check: ["answer", "knowledge", "language", "search"],
  "engine.ts": CORE,
  presentation: [...CORE, "engine.ts"].map((place) => `types of ${place}`),
  "command.ts": ["types of engine.ts", "presentation"],
  "action.ts": ["types of engine.ts", "presentation"],
  commands: ["command.ts", "presentation"],
  corpus: ["knowledge", "engine.ts", "node:"],
  discord: ["command.ts", "action.ts", "presentation", "types of engine.ts", "service", "discord.js"],
  terminal: ["command.ts", "action.ts", "presentation", "types of engine.ts"],
  "local-discord": [],
  playground: ["local-discord", "types of engine.ts", "types of presentation"],
  service: ["node:", "pino"],
  quality: [
    ...CORE,
    "engine.ts",
    "corpus",
    "service",
    "local-discord",
    "presentation",
    "config.ts",
    "node:",
    "minisearch",
    "ws",
    "yaml",
    "zod",
  ],
  "config.ts": ["zod"],
  "main.ts": ["*"],
};

/** What reality needed beyond the design, each with its reason. Nothing is added here without one. */
export const ADDITIONS: readonly { place: string; imports: string; reason: string }[] = [
  {
    place: "language",
    imports: "wink-porter2-stemmer",
    reason: "Porter2 is a pure function of one word; nothing of it needs to be passed in",
  },
  {
    place: "command.ts",
    imports: "types of answer",
    reason: "the turns before a question (Context) are part of what a command is given",
  },
  { place: "presentation", imports: "types of command.ts", reason: "help shows the commands there are" },
  { place: "presentation", imports: "types of action.ts", reason: "a button of a reply holds its action" },
  {
    place: "corpus",
    imports: "language",
    reason: "it reads the bytes of the tables and hands them over parsed",
  },
  { place: "corpus", imports: "chokidar", reason: "watching files, which every platform does in its own way" },
  { place: "discord", imports: "node:", reason: "hashes of what is registered, and waiting" },
  { place: "discord", imports: "zod", reason: "what Discord sends is parsed at the edge" },
  { place: "terminal", imports: "node:", reason: "streams, lines and flags of the terminal" },
  { place: "terminal", imports: "zod", reason: "JSON Lines are parsed at the edge" },
  { place: "terminal", imports: "picocolors", reason: "colours of a terminal" },
  { place: "terminal", imports: "wrap-ansi", reason: "lines as wide as the terminal" },
  { place: "quality", imports: "playwright-core", reason: "pictures of what people see; a development dependency" },
  { place: "playground", imports: "node:", reason: "it is a server, and runs the bot as a process of its own" },
  { place: "playground", imports: "zod", reason: "what the page sends is parsed at the edge" },
  {
    place: "playground",
    imports: "discord-markdown-parser",
    reason: "what Discord's markdown means is not for us to say",
  },
  { place: "local-discord", imports: "node:", reason: "it is a server" },
  { place: "local-discord", imports: "ws", reason: "the gateway is a WebSocket" },
  { place: "local-discord", imports: "zod", reason: "what a bot sends is parsed at the edge" },
  {
    place: "local-discord",
    imports: "discord-api-spec",
    reason: "Discord's own schemas decide what is a valid message, not this bot's",
  },
];

/** Whether a place may import a target in this way. */
export const mayImport = (place: string, target: string, typeOnly: boolean): boolean => {
  const added = ADDITIONS.filter((each) => each.place === place).map(({ imports }) => imports);
  const allowed = new Set([...(IMPORT_TABLE[place] ?? []), ...added]);
  return place === target || allowed.has("*") || allowed.has(target) || (typeOnly && allowed.has(`types of ${target}`));
};
