import { FORM_CODE, RELATION_KINDS, type RelationKind } from "../../language/relations.ts";
import type { Synset, Wordnet } from "./wordnet.ts";

/** Edges of each word: target word to code (place in RELATION_KINDS, or FORM_CODE). */
export type Edges = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Meanings of a word that count, of each part of speech: rarer ones relate words that readers would not. Families are exempt: spelling vouches for them. */
const COMMON_SENSES = 3;
/** Letters two words of a family share when only a third word links them (robber, rob, robbery). */
const FAMILY_PREFIX = 3;
const DERIVED_POINTERS = new Set(["+", "\\"]);
const INVERSE: Readonly<Record<RelationKind, RelationKind>> = {
  synonym: "synonym",
  antonym: "antonym",
  derived: "derived",
  hypernym: "hyponym",
  hyponym: "hypernym",
};

/** The relations among a set of words. */
export function distilRelations(wordnet: Wordnet, vocabulary: ReadonlySet<string>): Edges {
  const edges = new Map<string, Map<string, number>>();
  const set = (a: string, b: string, code: number): void => {
    if (a === b || !vocabulary.has(a) || !vocabulary.has(b)) return;
    const targets = edges.get(a) ?? new Map<string, number>();
    targets.set(b, Math.min(code, targets.get(b) ?? FORM_CODE));
    edges.set(a, targets);
  };
  const relate = (a: string, b: string, kind: RelationKind): void => {
    set(a, b, RELATION_KINDS.indexOf(kind));
    set(b, a, RELATION_KINDS.indexOf(INVERSE[kind]));
  };
  const common = new Map(
    [...wordnet.senses].map(([word, parts]) => [
      word,
      new Set(parts.flatMap((keys) => keys.slice(0, COMMON_SENSES))),
    ]),
  );
  const meant = (key: string, synset: Synset): string[] =>
    synset.words.filter((word) => common.get(word)?.has(key) === true);
  const families = new Map<string, Set<string>>();

  for (const [key, synset] of wordnet.synsets) {
    const words = meant(key, synset);
    for (const a of words) for (const b of words) relate(a, b, "synonym");
    for (const { symbol, target, from, to } of synset.pointers) {
      const other = wordnet.synsets.get(target);
      if (other === undefined) continue;
      if (symbol === "@")
        for (const a of words) for (const b of meant(target, other)) relate(a, b, "hypernym");
      const source = synset.words[from - 1];
      const named = other.words[to - 1];
      if (source === undefined || named === undefined) continue;
      if (symbol === "!" && words.includes(source)) relate(source, named, "antonym");
      if (DERIVED_POINTERS.has(symbol)) {
        relate(source, named, "derived");
        families.set(named, (families.get(named) ?? new Set()).add(source));
      }
    }
  }
  for (const family of families.values()) {
    for (const a of family) {
      for (const b of family) {
        if (a.slice(0, FAMILY_PREFIX) === b.slice(0, FAMILY_PREFIX)) relate(a, b, "derived");
      }
    }
  }
  for (const word of vocabulary) for (const base of wordnet.basesOf(word)) set(word, base, FORM_CODE);
  return edges;
}
