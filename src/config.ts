import { z } from "zod";

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** Every key of the environment that is read. */
export const configSchema = z.object({
  DISCORD_TOKEN: z // Without it the playground opens
    .string()
    .trim()
    .refine((value) => !/^bot\s/i.test(value), { error: 'give the bare token, without "Bot " in front', abort: true })
    .refine((value) => !/[\s"']/.test(value), "holds a space or a quotation mark")
    .optional(),
  DISCORD_API_URL: z // Discord's REST address, without a slash at the end; the gateway's address comes from there
    .url({ protocol: /^https?$/, error: "is not an http or https address" })
    .transform((url) => url.replace(/\/+$/, ""))
    .default("https://discord.com/api"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(", ")}` }).default("info"),
  CORPUS: z.string().trim().default("corpus"), // Folder or file to read instead of the shipped one
});

/** What is set from outside. */
export type Config = z.infer<typeof configSchema>;

/** Keys of the environment that are wrong, all of them, one a line; never their values. */
export class ConfigError extends Error {}

/** Reads the configuration. Throws a ConfigError that names every wrong key at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // A key that is there but blank counts as not set: `.env.example` is copied with blank lines in it.
  const set = Object.entries(env).filter(([, value]) => value?.trim());
  const { data, error } = configSchema.safeParse(Object.fromEntries(set));
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new ConfigError(["The configuration is wrong:", ...problems].join("\n"));
}
