import type { Command } from "../command.ts";

/** What a line of JSON Lines holds for this command: its first required text; undefined when it reads none. */
export const linesKey = ({ options, data }: Command): string | undefined =>
  data && Object.entries(options).find(([, option]) => option.type === "text" && option.required)?.[0];
