import { spanKey, TOKEN_FORMS, type TokenisedSentence } from "../search/tokens.ts";
import { nearestWord, rowOf, type Alignment } from "./alignment.ts";
import type { Scene } from "./features/feature.ts";
import type { Question } from "./question.ts";
import { ANSWER_TYPES } from "./question-type.ts";
import type { TokenRun } from "./span-candidates.ts";
import { AFTER, BEFORE, KINDS, LENGTHS, SPAN_INPUTS, SPAN_TYPES, WORDINGS } from "./span-inputs.ts";

const ARTICLE = /^(?:the|an?)$/;
/** An explained token stands for a concept at least so well. */
const STANDS_FOR = 0.35;
const AUXILIARY = /^(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would)$/;

/** What the question alone tells of its answer, and the concepts whose side is looked at. */
const asksFor = ({ concepts, head, type, text }: Question): { row: Float32Array; sides: readonly number[] } => {
  const verb = concepts.findLastIndex(({ wordClass }, place) => wordClass === "verb" && place !== head);
  const [, second = ""] = /\b(?:who|what|which)\s+(\S+)/i.exec(text) ?? [];
  const opening = concepts.find(({ term }) => term.word === second.toLowerCase());
  const row = Float32Array.of(
    Number(verb >= 0),
    Number(opening?.wordClass === "verb" && !AUXILIARY.test(second.toLowerCase())),
    ...ANSWER_TYPES.map((each) => Number(type === each)),
    Number(head !== undefined),
    ...WORDINGS.map((wording) => Number(wording.test(text))),
    ...(concepts[head ?? -1]?.kinds ?? KINDS.map(() => 0)),
  );
  return { row, sides: [0, concepts.length - 1, verb, head ?? -1] };
};

/** What stands in front of a run that begins with each token. */
const openings = ({ tokens }: TokenisedSentence): Float32Array[] =>
  tokens.map(({ gap }, first) => {
    const previous = tokens[first - 1];
    const article = ARTICLE.test(previous?.word ?? "");
    const before = article ? (tokens[first - 2] ?? previous) : previous;
    const parted = /[,;:]/.test(gap);
    const attribute = previous?.form === "adjective" || previous?.form === "number";
    const flags = [
      ...BEFORE.map((words) => !parted && words.has(before?.word ?? "")),
      article,
      first === 0,
      gap.includes(","),
      /["“([]/.test(gap),
      ...["verb", "noun", "capital"].map((form) => previous?.form === form),
      attribute && !parted,
    ];
    return Float32Array.from(flags, Number);
  });

/** What stands behind a run that ends with each token. */
const endings = ({ tokens, tail }: TokenisedSentence): Float32Array[] =>
  tokens.map((_, last) => {
    const next = tokens[last + 1];
    const gap = next ? next.gap : tail;
    const loose = /^\s*$/.test(gap);
    const flags = [
      ...AFTER.map((words) => !/[,;:.]/.test(gap) && words.has(next?.word ?? "")),
      next === undefined,
      gap.includes(","),
      /["”)\].;:]/.test(gap),
      ...["noun", "capital"].map((form) => loose && next?.form === form),
      next?.form === "verb",
    ];
    return Float32Array.from(flags, Number);
  });

/** Measures runs of a sentence against a question. */
export function createSpanEvidence(
  sentence: TokenisedSentence,
  alignment: Alignment,
  { question, index }: Pick<Scene, "question" | "index">,
): (run: TokenRun) => Float32Array {
  const { concepts, head, asked } = question;
  const { tokens, typed } = sentence;
  const isAsked = tokens.map(({ term }) => Number(asked.has(term)));
  const ofWords = (valueOf: (content: number, term: string) => number | undefined): Float64Array =>
    Float64Array.from(tokens, ({ content, term }) => (content === undefined ? 0 : (valueOf(content, term) ?? 0)));
  const explained = ofWords((content) => alignment.words[content]);
  const likeKind = ofWords((content) => rowOf(alignment, head)[content]);
  const rarities = ofWords((_, term) => index.sentenceIdf(term) / 8);
  const anchors = concepts.map(({ weight }, concept) => {
    const { word, strength } = nearestWord(alignment, concept);
    return {
      place: strength > STANDS_FOR ? tokens.findIndex(({ content }) => content === word) : -1,
      strength,
      weight,
    };
  });
  const mass = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const constant = asksFor(question);
  const sides = constant.sides.map((concept) => anchors[concept] ?? { place: -1, strength: 0 });
  const forms = tokens.map(({ form }) => Float32Array.from(TOKEN_FORMS, (each) => Number(each === form)));
  const [before, behind] = [openings(sentence), endings(sentence)];

  return ({ first, last, commas, marks, telling }) => {
    const row = new Float32Array(SPAN_INPUTS.length);
    let at = 0;
    const put = (...values: readonly number[]): void => {
      for (const value of values) row[at++] = value;
    };
    const copy = (...blocks: readonly (Float32Array | undefined)[]): void => {
      for (const block of blocks) {
        row.set(block ?? [], at);
        at += block?.length ?? 0;
      }
    };
    const [start, end] = [tokens[first], tokens[last]];
    if (!start || !end) return row;
    const length = last - first + 1;
    const type = typed.get(spanKey(start.start, end.end));
    for (const each of SPAN_TYPES) row[at++] = Number(each === type);
    for (const most of LENGTHS) row[at++] = Number(length <= most);
    put(length / 10);
    copy(forms[first], forms[last], before[first], behind[last]);

    let [most, sum, words, like, rarity] = [0, 0, 0, 0, 0];
    for (let place = first; place <= last; place += 1) {
      most = Math.max(most, explained[place] ?? 0);
      sum += explained[place] ?? 0;
      words += isAsked[place] ?? 0;
      like = Math.max(like, likeKind[place] ?? 0);
      rarity = Math.max(rarity, rarities[place] ?? 0);
    }
    put(commas / 3, marks, Number(commas === 0 && marks === 0));
    put(sum / telling, most, words / length, like, likeKind[last] ?? 0);

    let [near, left, found, nearest] = [0, 0, 0, 0];
    for (const { place, strength, weight } of anchors) {
      if (place < 0 || (place >= first && place <= last)) continue;
      const distance = place < first ? first - place : place - last;
      found += weight;
      near += (weight * strength) / (1 + distance / 3);
      if (place < first) left += weight;
      nearest = Math.max(nearest, strength / distance);
    }
    put(near / mass, found > 0 ? left / found : 0.5, nearest, found / mass);
    put(explained[first - 1] ?? 0, explained[first - 2] ?? 0, explained[last + 1] ?? 0, explained[last + 2] ?? 0);
    put(isAsked[first - 1] ?? 0, isAsked[last + 1] ?? 0, first / tokens.length, last / tokens.length);
    put(rarity, telling / length);
    for (const { place, strength } of sides) {
      const side = place < 0 ? 0 : Number(place < first) - Number(place > last);
      put(side > 0 ? strength / (first - place) : 0, side < 0 ? strength / (place - last) : 0, side);
    }
    copy(constant.row, end.kinds);
    return row;
  };
}
