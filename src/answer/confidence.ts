import type { Meaning } from "../search/meaning.ts";
import { namesOf, type Concept } from "./concept.ts";
import { CONCEPT_INPUTS } from "./concept-evidence.ts";
import type { Scene } from "./features/feature.ts";
import { largest } from "./mean.ts";
import type { Models } from "./models.ts";
import type { Ranked } from "./rank.ts";
import type { Evidence } from "./scorer.ts";
import type { Signals } from "./signals.ts";

/** Below this probability the engine says that the document does not say. */
export const THRESHOLD = 0.5;

/** What is asked of each concept beside its evidence in the best sentence; all in 0..1. */
const INPUTS: Readonly<Record<string, (concept: Concept, meaning: Meaning) => number>> = {
  "is a noun": ({ wordClass }) => Number(wordClass === "noun"),
  "is a verb": ({ wordClass }) => Number(wordClass === "verb"),
  "is an adjective": ({ wordClass }) => Number(wordClass === "adjective"),
  "rare in English": ({ term }, { rank }) => Math.min(1, Math.log(1 + (rank(term.word) ?? 20_000)) / Math.log(20_000)),
  "documents have it or an alias": (concept) => Number(namesOf(concept).length > 0),
  "documents have a near word": ({ alternatives }) =>
    largest(alternatives, ({ relation, strength }) => (relation === "near" ? strength : 0)),
  "documents have it by any name": ({ alternatives }) => largest(alternatives, ({ strength }) => strength),
};
const MEASURES = Object.values(INPUTS);

/** What a scorer sees of whether the best sentence answers: signals and a constant, and a row a concept, with the signals behind its own inputs. */
export function answerableEvidence(
  signals: Signals,
  { evidence }: Ranked,
  scene: Pick<Scene, "question" | "meaning">,
): Evidence {
  const { concepts } = scene.question;
  const width = CONCEPT_INPUTS.length;
  const values = Object.values(signals);
  const rows = concepts.flatMap((concept, at) => [
    ...evidence.rows.subarray(at * width, (at + 1) * width),
    ...MEASURES.map((measure) => measure(concept, scene.meaning)),
    ...values,
  ]);
  return {
    features: Float32Array.of(...values, 1),
    rows: Float32Array.from(rows),
    shares: new Float32Array(concepts.length).fill(1),
  };
}

/** Probability that the best sentence answers, 0..1. */
export const confidenceOf = (evidence: Evidence, { answerable }: Pick<Models, "answerable">): number =>
  1 / (1 + Math.exp(-answerable.score(evidence)));
