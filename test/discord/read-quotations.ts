import { textsOf } from "./limits-kept.ts";
import { unescape } from "./unescape.ts";
import type { Container } from "../../src/discord/render.ts";

const MARK = "> ";

/** The quotations of a message, parsed back out of its texts. */
export const readQuotations = (components: readonly Container[]): string[] =>
  textsOf(components)
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.startsWith(MARK))
    .map((line) => unescape(line.slice(MARK.length)));
