import type { Command } from "../src/command.ts";
import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { facts } from "./facts.ts";
import { help } from "./help.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";

/** The only list of commands. */
export const COMMANDS: readonly Command[] = [ask, check, search, read, facts, help];
