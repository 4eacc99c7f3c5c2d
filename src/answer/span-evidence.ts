import type { Span } from "../language/sentences.ts";
import type { Token } from "../search/tokens.ts";
import type { Candidate, Scene } from "./features/feature.ts";
import { largest } from "./mean.ts";
import type { Question } from "./question.ts";
import { ANSWER_TYPES } from "./question-type.ts";
import { runsOf, type TokenRun } from "./span-candidates.ts";
import { FROM, LENGTHS, rowWith, SPAN_INPUTS, SPAN_TYPES, WORDINGS } from "./span-inputs.ts";

/** An explained token stands for a concept at least so well. */
const STANDS_FOR = 0.35;
const AUXILIARY = /^(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would)$/;

/** What the question alone tells of its answer, and the concepts whose side is looked at. */
const asksFor = ({ concepts, head, type, text }: Question): { asked: Float32Array; sides: readonly number[] } => {
  const verb = concepts.findLastIndex(({ wordClass }, place) => wordClass === "verb" && place !== head);
  const [, second = ""] = /\b(?:who|what|which)\s+(\S+)/i.exec(text) ?? [];
  const opening = concepts.find(({ term }) => term.word === second.toLowerCase());
  const own = [
    Number(verb >= 0),
    Number(opening?.wordClass === "verb" && !AUXILIARY.test(second.toLowerCase())),
    ...ANSWER_TYPES.map((each) => Number(type === each)),
    Number(head !== undefined),
    ...WORDINGS.map((wording) => Number(wording.test(text))),
    ...(concepts[head ?? -1]?.kinds ?? []),
  ];
  return { asked: rowWith(own, 0), sides: [0, concepts.length - 1, verb, head ?? -1] };
};

/** Where a concept stands in a sentence, by token, and how well its word there stands for it; -1 where nothing does. */
type Anchor = Readonly<Record<"place" | "strength" | "weight", number>>;

const NOWHERE: Anchor = { place: -1, strength: 0, weight: 0 };

/** How a run lies to the words of the question around it: nearness, share of them before it, the nearest of them, share of them found. */
const around = (anchors: readonly Anchor[], mass: number, { first, last }: TokenRun): readonly number[] => {
  let [near, left, found, nearest] = [0, 0, 0, 0];
  for (const { place, strength, weight } of anchors) {
    if (place < 0 || (place >= first && place <= last)) continue;
    const distance = place < first ? first - place : place - last;
    found += weight;
    near += (weight * strength) / (1 + distance / 3);
    if (place < first) left += weight;
    nearest = Math.max(nearest, strength / distance);
  }
  return [near / mass, found > 0 ? left / found : 0.5, nearest, found / mass];
};

/** How near a run is to one concept before and behind it, and on which side of it the concept stands. */
const beside = ({ place, strength }: Anchor, { first, last }: TokenRun): readonly number[] => {
  if (place >= 0 && place < first) return [strength / (first - place), 0, 1];
  return place > last ? [0, strength / (place - last), -1] : [0, 0, 0];
};

/** A run of a sentence by its offsets in the block: its own part of the row, only until the next run is looked at, and the part of all that end like it. */
export type SpanEvidence = Span & Readonly<Record<"own" | "closing", Float32Array>>;

/** Measures the runs of sentences against one question; `asked` is the part of every row that the question alone decides. */
export function createSpanEvidence({ question, index, meaning, sidesOf }: Omit<Scene, "read">) {
  const { concepts, head } = question;
  const { asked, sides } = asksFor(question);
  const mass = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const row = new Float32Array(SPAN_INPUTS.length);

  const eachRun = <T>({ sentence, alignment }: Candidate, visit: (run: SpanEvidence) => T): T[] => {
    const { tokens, opening, closing } = sidesOf(meaning.tokens(sentence));
    const isAsked = tokens.map(({ term }) => Number(question.asked.has(term)));
    const ofWords = (valueOf: (content: number, term: string) => number | undefined): number[] =>
      tokens.map(({ content, term }) => (content === undefined ? 0 : (valueOf(content, term) ?? 0)));
    const explained = ofWords((content) => largest(alignment.rows, (row) => row[content] ?? 0));
    const likeKind = ofWords((content) => alignment.rows[head ?? -1]?.[content]);
    const rarities = ofWords((_, term) => index.sentenceIdf(term) / 8);
    const anchors = alignment.nearest.map(({ word, strength }, concept): Anchor => {
      const weight = concepts[concept]?.weight ?? 0;
      const place = strength > STANDS_FOR ? tokens.findIndex(({ content }) => content === word) : -1;
      return { place, strength, weight };
    });

    const look = (run: TokenRun, start: Token, end: Token): void => {
      const { first, last, commas, marks, telling } = run;
      const length = last - first + 1;
      const typed = sentence.typed.findLast((span) => span.start === start.start && span.end === end.end);
      let [most, sum, words, like, rarity] = [0, 0, 0, 0, 0];
      for (let place = first; place <= last; place += 1) {
        most = Math.max(most, explained[place] ?? 0);
        sum += explained[place] ?? 0;
        words += isAsked[place] ?? 0;
        like = Math.max(like, likeKind[place] ?? 0);
        rarity = Math.max(rarity, rarities[place] ?? 0);
      }
      let at = FROM.run;
      const put = (values: ArrayLike<number>): void => {
        row.set(values, at);
        at += values.length;
      };
      put(opening[first] ?? []);
      for (const each of SPAN_TYPES) row[at++] = Number(each === typed?.type);
      for (const each of LENGTHS) row[at++] = Number(length <= each);
      row[at++] = length / 10;
      put([commas / 3, marks, Number(commas === 0 && marks === 0)]);
      put([sum / telling, most, words / length, like, likeKind[last] ?? 0]);
      put(around(anchors, mass, run));
      put([explained[first - 1] ?? 0, explained[first - 2] ?? 0, explained[last + 1] ?? 0, explained[last + 2] ?? 0]);
      put([isAsked[first - 1] ?? 0, isAsked[last + 1] ?? 0, first / tokens.length, last / tokens.length]);
      put([rarity, telling / length]);
      for (const concept of sides) put(beside(anchors[concept] ?? NOWHERE, run));
    };
    return runsOf(tokens).flatMap((run) => {
      const [start, end, shared] = [tokens[run.first], tokens[run.last], closing[run.last]];
      if (!start || !end || !shared) return [];
      look(run, start, end);
      return [visit({ start: start.start, end: end.end, own: row, closing: shared })];
    });
  };
  return { asked, eachRun };
}
