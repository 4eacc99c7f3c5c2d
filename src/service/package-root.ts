import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder from `start` upwards that holds a package.json: data files are found from there, built or not. */
export function packageRoot(start: string): string {
  if (existsSync(join(start, "package.json"))) return start;
  const above = dirname(start);
  if (above === start) throw new Error("there is no package.json above the program");
  return packageRoot(above);
}
