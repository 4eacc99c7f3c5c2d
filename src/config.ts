import { z } from "zod";

/** How much is logged, loudest last. */
const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** A key that is there but blank counts as not set: `.env.example` is copied with blank lines in it. */
const blankIsUnset = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const token = z
  .string()
  .trim()
  .refine((value) => !/^bot\s/i.test(value), 'give the bare token, without "Bot " in front')
  .refine((value) => /^bot\s/i.test(value) || !/[\s"']/.test(value), "holds a space or a quotation mark");

/** Every key of the environment that is read. */
export const configSchema = z.object({
  DISCORD_TOKEN: optional(token),
  DISCORD_API_URL: optional(
    z
      .url({ protocol: /^https?$/, error: "is not an http or https address" })
      .transform((url) => url.replace(/\/+$/, "")),
  ),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(", ")}` })),
  CORPUS: optional(z.string().trim()),
});

/** What is set from outside. */
export interface Config {
  /** Without it the chat opens in the terminal. */
  readonly token: string | undefined;
  /** Discord's REST address, without a slash at the end; the gateway's address comes from there. */
  readonly apiUrl: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Folder or file to read instead of the shipped one. */
  readonly corpus: string | undefined;
}

const DISCORD_API_URL = "https://discord.com/api";

/** Keys of the environment that are wrong, all of them, one a line; never their values. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(["The configuration is wrong:", ...problems.map((problem) => `  ${problem}`)].join("\n"));
    this.name = "ConfigError";
  }
}

/**
 * Reads the configuration.
 * @throws ConfigError that names every wrong key at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { success, data, error } = configSchema.safeParse(env);
  if (!success) throw new ConfigError(error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const { DISCORD_TOKEN, DISCORD_API_URL: apiUrl = DISCORD_API_URL, LOG_LEVEL = "info", CORPUS } = data;
  return { token: DISCORD_TOKEN, apiUrl, logLevel: LOG_LEVEL, corpus: CORPUS };
}
