import { unescape } from "../../src/discord/escape.ts";
import { textsOf } from "./limits-kept.ts";
import type { Container } from "../../src/discord/component.ts";

const MARK = "> ";

/** The quotations of a message, parsed back out of its texts. */
export const readQuotations = (components: readonly Container[]): string[] =>
  textsOf(components)
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.startsWith(MARK))
    .map((line) => unescape(line.slice(MARK.length)));
