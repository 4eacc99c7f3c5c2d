import type { SearchIndex } from "../search/search-index.ts";
import { sharedBeginning } from "../language/shared-beginning.ts";
import { isNumber, type Concept } from "./concept.ts";
import type { Candidate } from "./features/feature.ts";
import { largest } from "./mean.ts";
import type { Question } from "./question.ts";
import type { Evidence } from "./scorer.ts";

/** A concept of the question as a sentence has it. */
interface Here {
  readonly concept: Concept;
  readonly place: number;
  readonly nearest: number; // How near the nearest word is, and its place among the telling words; -1 without any
  readonly best: number;
  readonly bonds: Float64Array; // How near its words stand to those of each concept
}

/** A shorter common beginning means nothing. */
const SHORTEST_BEGINNING = 3;

/** What is measured of each concept of a question against a sentence, in the order of a row; all in 0..1. */
const INPUTS: Readonly<Record<string, (here: Here, candidate: Candidate) => number>> = {
  "rarity among blocks": ({ concept }, { index }) => concept.weight / index.idf(""),
  "rarity among sentences": ({ concept: { term } }, { index }) => index.sentenceIdf(term.term) / index.sentenceIdf(""),
  "is a name": ({ concept }) => Number(concept.name),
  "is a number": ({ concept }) => Number(isNumber(concept)),
  "names the kind asked for": ({ place }, { question }) => Number(place === question.head),
  "late in the question": ({ place }, { concepts }) => place / Math.max(concepts.length - 1, 1),
  "share of the concepts": (_, { concepts }) => 1 / concepts.length,
  "known to the documents": ({ concept }) => Number(concept.known),
  "here word for word": ({ place }, { match }) => match.exact[place] ?? 0,
  "here in other words": ({ place }, { match }) => match.soft[place] ?? 0,
  "nearest word": ({ nearest }) => nearest,
  "nearest word squared": ({ nearest }) => nearest ** 2,
  "in the block word for word": ({ place }, { inBlock }) => inBlock.exact[place] ?? 0,
  "in the block in other words": ({ place }, { inBlock }) => inBlock.soft[place] ?? 0,
  "in the sentence before": ({ place }, { softAt }) => softAt(-1)?.[place] ?? 0,
  "in the sentence after": ({ place }, { softAt }) => softAt(1)?.[place] ?? 0,
  "bound to the concept before": ({ place, bonds }) => bonds[place - 1] ?? 0,
  "bound to the concept after": ({ place, bonds }) => bonds[place + 1] ?? 0,
  "bound to any concept": ({ bonds }) => Math.max(0, ...bonds),
  "same beginning": ({ concept: { term } }, { sentence }) =>
    largest(sentence.content, ({ word }) => sharedBeginning(word, term.word, SHORTEST_BEGINNING)),
  "early in the sentence": ({ nearest, best }, { sentence }) =>
    nearest * (1 - best / Math.max(sentence.content.length, 1)),
  "times here": ({ concept: { term } }, { sentence }) => Math.min(3, sentence.counts.get(term.term) ?? 0) / 3,
  "times in the block": ({ concept: { term } }, { sentence }) =>
    Math.min(5, sentence.block.counts.get(term.term) ?? 0) / 5,
  "its word here has a capital": ({ nearest, best }, { sentence: { block, content } }) =>
    /\p{Lu}/u.test(block.block.text[content[best]?.start ?? -1] ?? "") ? nearest : 0,
};

/** Names of the inputs of a row. */
export const CONCEPT_INPUTS: readonly string[] = Object.keys(INPUTS);
const MEASURES = Object.values(INPUTS);

/** Outputs of the network over the rows: one weighed by the concept's rarity, one counted as it is. */
export const CONCEPT_OUTPUTS = 2;

/** Weaker pairs of words do not bind concepts together; telling words within which two concepts belong together. */
const BINDS = { atLeast: 0.35, within: 5 } as const;

/** How near the words for two concepts stand to each other: 1 for strong neighbours. */
const bond = (a: readonly number[], b: readonly number[]): number => {
  let best = 0;
  for (let x = 0; x < a.length; x += 1) {
    const strength = a[x] ?? 0;
    if (strength < BINDS.atLeast) continue;
    for (let y = Math.max(0, x - BINDS.within); y <= Math.min(b.length - 1, x + BINDS.within); y += 1) {
      const other = b[y] ?? 0;
      if (x !== y && other >= BINDS.atLeast) best = Math.max(best, (strength * other) / Math.abs(x - y));
    }
  }
  return best;
};

/** How near the words of each two concepts stand to each other, a row a concept. */
const bondsOf = ({ alignment: { rows } }: Candidate): Float64Array => {
  const count = rows.length;
  const bonds = new Float64Array(count * count);
  for (const [a, row] of rows.entries())
    for (let b = 0; b < a; b += 1) bonds[a * count + b] = bonds[b * count + a] = bond(rows[b] ?? [], row);
  return bonds;
};

/** Measures sentences against the concepts of one question. */
export function createConceptEvidence({ concepts }: Question, index: SearchIndex) {
  const rarest = index.idf("");
  const count = concepts.length;
  const total = concepts.reduce((sum, { weight }) => sum + weight / rarest, 0);
  const shares = Float32Array.from(concepts.flatMap(({ weight }) => [(4 * weight) / rarest / total, 0.25]));
  return (candidate: Candidate): Pick<Evidence, "rows" | "shares"> => {
    const bonds = bondsOf(candidate);
    const rows = new Float32Array(count * MEASURES.length);
    let at = 0;
    for (const [place, concept] of concepts.entries()) {
      const { word: best = -1, strength: nearest = 0 } = candidate.alignment.nearest[place] ?? {};
      const own = bonds.subarray(place * count, (place + 1) * count);
      const here = { concept, place, nearest, best, bonds: own };
      for (const measure of MEASURES) rows[at++] = measure(here, candidate);
    }
    return { rows, shares };
  };
}
