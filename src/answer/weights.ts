// Made by `npm run train` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

/** Weight of each feature of the ranker, by name. */
export const RANKER_WEIGHTS: Readonly<Record<string, number>> = {
  "block score": 0.472,
  "exact block score": 0.739,
  "sentence score": -0.112,
  "words shared": -0.523,
  "meaning shared": 0.957,
  "rare meaning shared": -0.071,
  "particular meaning": 0.288,
  "words shared with block": -0.470,
  "meaning shared with block": 0.898,
  length: -2.638,
  pairs: 2.573,
  "longest run": 0.120,
  "bound concepts": 0.486,
  "starts with the subject": 0.550,
  "offers a date": 0.909,
  "offers a name": -1.774,
  "lacks the kind": -1.282,
  "offers a list": 0.419,
  "introduces the name": 1.331,
  "answer near": 1.235,
  "new numbers": 0.387,
  "new dates": -0.658,
  "new names": -0.686,
  "new names for a thing": 0.847,
  parenthesis: 0.256,
  "names here": -0.779,
  "names in block": 1.727,
  "plain words here": 0.209,
  "completed by the sentence before": 1.701,
  "completed by the sentence after": 1.462,
  "refers back": 1.592,
  together: 3.330,
  "alone in block": 2.278,
  "late in block": -0.451,
  "nearest words": 3.044,
  "nearest words squared": 0.992,
  "first concept": 0.262,
  "last concept": 0.171,
  "same direction": 1.066,
  "same direction in a window": 1.141,
  "same direction as block": 2.204,
  "letters shared": 1.876,
};

/** What a long sentence costs for each usual length more: set by hand so that a focus of SQuAD stays at 175 characters. */
export const BREVITY = 0.8;

/** Weight of each signal of whether the best sentence answers, by name. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
  "words shared": -1.684,
  "meaning shared": 1.951,
  "words shared with block": -0.835,
  "meaning shared with block": 1.745,
  "meaning shared with document": 1.473,
  "nearest words": 0.412,
  "worst concept": 0.605,
  "worst concept in block": 0.420,
  "heaviest lacking": -0.665,
  "heaviest lacking in block": 0.056,
  "unknown share": 1.135,
  "unheard share": -1.021,
  "unheard any": -0.072,
  "name lacking": -2.125,
  "number lacking": -0.528,
  "kind lacking": -0.676,
  margin: 0.125,
  score: -0.143,
  concepts: 1.621,
};

/** Log-odds of an answer without any signal. */
export const ANSWERABLE_BIAS = -3.294;
