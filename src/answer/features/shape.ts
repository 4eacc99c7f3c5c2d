import type { SpanType } from "../../language/typed-spans.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";
import { closest } from "./meaning.ts";

const fresh = ({ sentence }: Candidate, { question }: Scene, type: SpanType): number => {
  const asked = new Set(question.terms.map(({ term }) => term));
  let count = 0;
  for (const span of sentence.typed) {
    if (span.type !== type) continue;
    if (sentence.content.some(({ term, start, end }) => start >= span.start && end <= span.end && !asked.has(term)))
      count += 1;
  }
  return Math.log(1 + count) / 2;
};

const exactBlock = ({ sentence }: Candidate, { question }: Scene): number => {
  let sum = 0;
  let total = 0;
  for (const { term, weight } of question.concepts) {
    const count = sentence.block.counts.get(term.term) ?? 0;
    sum += (weight * count * 2) / (count + 1);
    total += weight * 2;
  }
  return total > 0 ? sum / total : 0;
};

const HEAD = /\b(?:what|which|how many|how much|whose)\s+(?:\w+\s+)?$/i;
const place = ({ question }: Scene): number =>
  question.concepts.findIndex(({ term }) => HEAD.test(question.text.slice(0, term.start)));

const softPairs = (candidate: Candidate, scene: Scene): number => {
  const { concepts } = scene.question;
  if (concepts.length < 2) return 0;
  const where = concepts.map(({ alternatives }) => {
    const terms = new Set(alternatives.flatMap(({ terms: own, strength }) => (strength > 0.25 ? own : [])));
    return candidate.sentence.content.flatMap(({ term }, index) => (terms.has(term) ? [index] : []));
  });
  let sum = 0;
  let total = 0;
  for (let index = 0; index + 1 < concepts.length; index += 1) {
    const weight = (concepts[index]?.weight ?? 0) + (concepts[index + 1]?.weight ?? 0);
    total += weight;
    let gap = Number.POSITIVE_INFINITY;
    for (const a of where[index] ?? [])
      for (const b of where[index + 1] ?? []) if (a !== b) gap = Math.min(gap, Math.abs(a - b));
    sum += weight / gap;
  }
  return total > 0 ? sum / total : 0;
};

const sorted = (candidate: Candidate, scene: Scene): number[] =>
  [...closest(candidate, scene)].toSorted((a, b) => a - b);

const trigrams = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
    const padded = ` ${word} `;
    for (let index = 0; index + 3 <= padded.length; index += 1) found.add(padded.slice(index, index + 3));
  }
  return found;
};
const cache = new WeakMap<object, Set<string>>();
const sentenceTrigrams = ({ sentence }: Candidate): Set<string> => {
  const known = cache.get(sentence);
  if (known) return known;
  const own = trigrams(sentence.block.block.text.slice(sentence.span.start, sentence.span.end));
  cache.set(sentence, own);
  return own;
};
const questionTrigrams = new WeakMap<object, Set<string>>();
const askedTrigrams = ({ question }: Scene): Set<string> => {
  const known = questionTrigrams.get(question);
  if (known) return known;
  const own = trigrams(question.concepts.map(({ term }) => term.word).join(" "));
  questionTrigrams.set(question, own);
  return own;
};

import { cosine } from "../../search/meaning.ts";
const particular = (c: Candidate, s: Scene, strengths: Float64Array): number => {
  const { sentences } = c.sentence.block;
  let sum = 0;
  let total = 0;
  for (const [i, { weight }] of s.question.concepts.entries()) {
    total += weight;
    if ((strengths[i] ?? 0) === 0) continue;
    let n = 0;
    for (const other of sentences) n += s.matcher.sentence(other).soft[i] ?? 0;
    sum += weight * (strengths[i] ?? 0) * ((strengths[i] ?? 0) / Math.max(n, 1e-9));
  }
  return total ? sum / total : 0;
};
const sentenceIdf = new WeakMap<object, Map<string, number>>();
const rarity = (s: Scene): Map<string, number> => {
  const known = sentenceIdf.get(s.index);
  if (known) return known;
  const m = new Map<string, number>();
  for (const b of s.index.blocks)
    for (const x of b.sentences) for (const t of x.counts.keys()) m.set(t, (m.get(t) ?? 0) + 1);
  sentenceIdf.set(s.index, m);
  return m;
};
const byRarity = (c: Candidate, s: Scene, f: (v: number) => number): number => {
  const m = rarity(s);
  const N = s.index.blocks.reduce((n, b) => n + b.sentences.length, 0);
  let sum = 0;
  let total = 0;
  for (const [i, { term }] of s.question.concepts.entries()) {
    const n = m.get(term.term) ?? 0;
    const w = Math.log(1 + (N - n + 0.5) / (n + 0.5));
    total += w;
    sum += w * f(c.match.soft[i] ?? 0);
  }
  return total ? sum / total : 0;
};
const blockDirs = new WeakMap<object, Float32Array | undefined>();
const windows = (c: Candidate, s: Scene): number => {
  let best = 0;
  const { content } = c.sentence;
  const size = 8;
  for (let i = 0; i === 0 || i + size / 2 < content.length; i += size / 2)
    best = Math.max(best, cosine(s.question.direction, s.meaning.direction(content.slice(i, i + size))));
  return best;
};
/** Features of shape. */
export const shapeFeatures: readonly Feature[] = [
  { name: "particular exact", doc: "-", of: (c, s) => particular(c, s, c.match.exact) },
  { name: "particular soft", doc: "-", of: (c, s) => particular(c, s, c.match.soft) },
  { name: "rarity soft", doc: "-", of: (c, s) => byRarity(c, s, (v) => v) },
  { name: "rarity exact", doc: "-", of: (c, s) => byRarity(c, s, (v) => (v >= 1 ? 1 : 0)) },
  { name: "window direction", doc: "-", of: windows },
  {
    name: "block direction",
    doc: "-",
    of: (c, s) => {
      const b = c.sentence.block;
      if (!blockDirs.has(b)) blockDirs.set(b, s.meaning.direction(b.sentences.flatMap((x) => x.content)));
      return cosine(s.question.direction, blockDirs.get(b));
    },
  },
  { name: "sentences in block", doc: "-", of: ({ sentence }) => 1 / sentence.block.sentences.length },
  { name: "place in block", doc: "-", of: ({ sentence }) => sentence.position / sentence.block.sentences.length },
  {
    name: "context bm25",
    doc: "-",
    of: ({ sentence }, s) => {
      const { sentences } = sentence.block;
      const b = sentences[sentence.position - 1];
      let sum = 0,
        t = 0;
      const len = sentence.content.length + (b?.content.length ?? 0);
      for (const { term, weight } of s.question.concepts) {
        const n = (sentence.counts.get(term.term) ?? 0) + 0.6 * (b?.counts.get(term.term) ?? 0);
        sum += (weight * n * 2.2) / (n + 1.2 * (0.6 + (0.4 * len) / s.index.meanSentenceLength / 2));
        t += weight;
      }
      return t ? sum / t / 2.2 : 0;
    },
  },
  { name: "exact block", doc: "-", of: exactBlock },
  {
    name: "trigrams",
    doc: "-",
    of: (c, s) => {
      const a = askedTrigrams(s),
        b = sentenceTrigrams(c);
      let n = 0;
      for (const t of a) if (b.has(t)) n += 1;
      return a.size ? n / a.size : 0;
    },
  },
  { name: "first concept", doc: "-", of: (c, s) => closest(c, s)[0] ?? 0 },
  { name: "last concept", doc: "-", of: (c, s) => closest(c, s).at(-1) ?? 0 },
  {
    name: "head near",
    doc: "-",
    of: (c, s) => {
      const p = place(s);
      return p < 0 ? 0 : (closest(c, s)[p] ?? 0);
    },
  },
  { name: "worst", doc: "-", of: (c, s) => sorted(c, s)[0] ?? 0 },
  { name: "second worst", doc: "-", of: (c, s) => sorted(c, s)[1] ?? 0 },
  { name: "soft pairs", doc: "-", of: softPairs },
  { name: "new numbers", doc: "-", of: (c, s) => fresh(c, s, "number") },
  { name: "new names", doc: "-", of: (c, s) => fresh(c, s, "name") },
  { name: "new dates", doc: "-", of: (c, s) => fresh(c, s, "date") },
  { name: "new quotes", doc: "-", of: (c, s) => fresh(c, s, "quoted") },
  {
    name: "thing new names",
    doc: "-",
    of: (c, s) => (s.question.type === "thing" || s.question.type === "name" ? fresh(c, s, "name") : 0),
  },
  {
    name: "thing new numbers",
    doc: "-",
    of: (c, s) => (s.question.type === "thing" ? fresh(c, s, "number") + fresh(c, s, "date") : 0),
  },
  {
    name: "starts with asked",
    doc: "-",
    of: ({ sentence }, { question }) =>
      question.concepts.some(({ term }) => term.term === sentence.content[0]?.term) ? 1 : 0,
  },
  {
    name: "completed by both",
    doc: "-",
    of: ({ sentence, match }, s) => {
      const { sentences } = sentence.block;
      const b = sentences[sentence.position - 1],
        b2 = sentences[sentence.position - 2];
      let t = 0,
        g = 0;
      for (const [i, { weight }] of s.question.concepts.entries()) {
        t += weight;
        g +=
          weight *
          Math.max(
            match.soft[i] ?? 0,
            b ? (s.matcher.sentence(b).soft[i] ?? 0) : 0,
            b2 ? 0.7 * (s.matcher.sentence(b2).soft[i] ?? 0) : 0,
          );
      }
      return t ? g / t : 0;
    },
  },
  {
    name: "parenthesis",
    doc: "-",
    of: ({ sentence }) => (/\(/.test(sentence.block.block.text.slice(sentence.span.start, sentence.span.end)) ? 1 : 0),
  },
];
