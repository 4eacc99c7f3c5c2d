import { readFileSync } from "node:fs";
import { join } from "node:path";
import { irregularBases } from "./irregular-forms.ts";

/** One meaning: its single lower-case words (others are empty, so that places keep) and its pointers. */
export interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; target: string; from: number; to: number }[];
}

/** WordNet as its files have it; a synset's key is its part of speech and offset. */
export interface Wordnet {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** A word's synsets of each part of speech, commonest first. */
  readonly senses: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The dictionary words an inflected word can be a form of, itself excluded. */
  readonly basesOf: (word: string) => readonly string[];
}

const PARTS = [
  ["noun", "n"],
  ["verb", "v"],
  ["adj", "a"],
  ["adv", "r"],
] as const;
const SINGLE = /^[a-z](?:[a-z'-]*[a-z])?$/;
/** WordNet's own rules of detachment. */
const ENDINGS = [
  ["n", "s", ""],
  ["n", "ses", "s"],
  ["n", "ves", "f"],
  ["n", "ves", "fe"],
  ["n", "xes", "x"],
  ["n", "zes", "z"],
  ["n", "ches", "ch"],
  ["n", "shes", "sh"],
  ["n", "men", "man"],
  ["n", "ies", "y"],
  ["v", "s", ""],
  ["v", "ies", "y"],
  ["v", "es", "e"],
  ["v", "es", ""],
  ["v", "ed", "e"],
  ["v", "ed", ""],
  ["v", "ied", "y"],
  ["v", "ing", "e"],
  ["v", "ing", ""],
  ["a", "er", ""],
  ["a", "er", "e"],
  ["a", "est", ""],
  ["a", "est", "e"],
  ["a", "ier", "y"],
  ["a", "iest", "y"],
] as const;

const lines = (path: string): string[] =>
  readFileSync(path, "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));

function readSynset(fields: readonly string[]): Synset {
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? "").replace(/\(.*\)$/, ""));
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
    const [symbol = "", offset = "", part = "", places = "0000"] = fields.slice(first + 4 * i);
    const [from, to] = [places.slice(0, 2), places.slice(2)].map((place) => Number.parseInt(place, 16));
    return { symbol, target: part.replace("s", "a") + offset, from: from ?? 0, to: to ?? 0 };
  });
  return { words: words.map((word) => (SINGLE.test(word) ? word : "")), pointers };
}

/** Reads the dictionary's data and index files from a folder. */
export function readWordnet(folder: string): Wordnet {
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, string[][]>();
  const known = new Set<string>();
  for (const [name, part] of PARTS) {
    for (const line of lines(join(folder, `data.${name}`))) {
      const synset = readSynset(line.split(" "));
      synsets.set(part + line.slice(0, 8), synset);
      for (const word of synset.words) known.add(`${part} ${word}`);
    }
    for (const line of lines(join(folder, `index.${name}`))) {
      const fields = line.trimEnd().split(" ");
      const [word = "", , count = "0"] = fields;
      if (!known.has(`${part} ${word}`)) continue;
      const keys = fields.slice(-Number(count)).map((offset) => part + offset);
      senses.set(word, [...(senses.get(word) ?? []), keys]);
    }
  }
  const basesOf = (word: string): string[] => {
    const bases = new Set(irregularBases(word).filter((base) => senses.has(base)));
    for (const [part, ending, replacement] of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
      const base = word.slice(0, -ending.length) + replacement;
      const doubled = /([b-df-hj-np-tv-z])\1$/.test(base) && replacement === "" && part !== "n";
      for (const form of doubled ? [base, base.slice(0, -1)] : [base]) {
        if (known.has(`${part} ${form}`)) bases.add(form);
      }
    }
    bases.delete(word);
    return [...bases];
  };
  return { synsets, senses, basesOf };
}
