import type { Choice } from "../command.ts";
import type { Engine } from "../engine.ts";

const MOST = 20; // Most choices that are offered
const MOST_CHARACTERS = 100; // Most characters of a choice

const choices = (texts: readonly string[]): Choice[] =>
  [...new Set(texts)]
    .filter(({ length }) => length <= MOST_CHARACTERS)
    .slice(0, MOST)
    .map((name) => ({ name, value: name }));

/** Topics of facts by their names: those that fit what was typed, and what was typed. */
export const factTopics = (typed: string, { suggest }: Engine): Choice[] =>
  choices([...suggest(typed.trim()).map(({ label }) => label), typed.trim()].filter((topic) => topic !== ""));

/** Persons who say something in the documents, as far as their names have what was typed. */
export const speakerChoices = (typed: string, { library }: Engine): Choice[] =>
  choices(
    library.documents
      .flatMap(({ persons, facts }) => persons.filter(({ id }) => facts.some(({ speaker }) => speaker === id)))
      .map(({ name }) => name)
      .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase())),
  );
