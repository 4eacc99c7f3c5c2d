// Made by `npm run train` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

/** Weight of each feature of the ranker, by name. */
export const RANKER_WEIGHTS: Readonly<Record<string, number>> = {
  "block score": 0.476,
  "exact block score": 0.477,
  "sentence score": -0.735,
  "words shared": -2.836,
  "meaning shared": 1.732,
  "rare meaning shared": 0.429,
  "particular meaning": 0.955,
  "words shared with block": -1.252,
  "meaning shared with block": 1.623,
  length: -2.283,
  pairs: 2.344,
  "longest run": 0.351,
  "bound concepts": 0.455,
  "starts with the subject": 0.616,
  "offers a date": 1.346,
  "offers a name": -1.399,
  "lacks the kind": -1.209,
  "offers a list": 0.872,
  "introduces the name": 3.14,
  "answer near": 1.396,
  "new numbers": 0.449,
  "new dates": -0.362,
  "new names": -0.489,
  "new names for a thing": 0.483,
  parenthesis: 0.134,
  "names here": -0.778,
  "names in block": 1.838,
  "plain words here": 0.403,
  "completed by the sentence before": 1.122,
  "completed by the sentence after": 1.409,
  "refers back": 1.973,
  "is a mere heading": -2.255,
  together: 4.114,
  "late in block": -0.484,
  "nearest words": 3.472,
  "nearest words squared": 2.252,
  "first concept": 0.234,
  "last concept": 0.071,
  "same direction": 1.285,
  "same direction in a window": 1.384,
  "same direction as block": 3.545,
  "letters shared": 1.524,
};

/** What a long sentence costs for each usual length more: set by hand so that a focus of SQuAD stays at 175 characters. */
export const BREVITY = 0.85;

/** Weight of each signal of whether the best sentence answers, by name. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
  "words shared": -2.185,
  "meaning shared": 1.916,
  "words shared with block": -1.249,
  "meaning shared with block": 1.753,
  "meaning shared with document": 0.912,
  "nearest words": 0.469,
  "worst concept": 0.824,
  "worst concept in block": 0.093,
  "heaviest lacking": -0.345,
  "heaviest lacking in block": -0.157,
  "unknown share": 0.712,
  "unheard share": -0.645,
  "unheard any": -0.425,
  "name lacking": -2.335,
  "number lacking": -0.537,
  "kind lacking": -1.078,
  margin: 0.906,
  score: 0.369,
  concepts: 1.667,
};

/** Log-odds of an answer without any signal. */
export const ANSWERABLE_BIAS = -2.903;
