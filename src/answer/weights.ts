// Made by `npm run train` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

/** Weight of each feature of the ranker, by name. */
export const RANKER_WEIGHTS: Readonly<Record<string, number>> = {
  "block score": 0.513,
  "exact block score": 0.459,
  "sentence score": -0.712,
  "words shared": -2.840,
  "meaning shared": 1.730,
  "rare meaning shared": 0.494,
  "particular meaning": 0.921,
  "words shared with block": -1.301,
  "meaning shared with block": 1.674,
  length: -2.163,
  pairs: 2.353,
  "longest run": 0.355,
  "bound concepts": 0.459,
  "starts with the subject": 0.619,
  "offers a date": 1.392,
  "offers a name": -1.408,
  "lacks the kind": -1.229,
  "offers a list": 0.863,
  "introduces the name": 3.126,
  "answer near": 1.386,
  "new numbers": 0.451,
  "new dates": -0.357,
  "new names": -0.526,
  "new names for a thing": 0.496,
  parenthesis: 0.131,
  "names here": -0.779,
  "names in block": 1.839,
  "plain words here": 0.401,
  "completed by the sentence before": 1.130,
  "completed by the sentence after": 1.426,
  "refers back": 1.975,
  together: 4.109,
  "late in block": -0.470,
  "nearest words": 3.441,
  "nearest words squared": 2.235,
  "first concept": 0.228,
  "last concept": 0.063,
  "same direction": 1.281,
  "same direction in a window": 1.379,
  "same direction as block": 3.432,
  "letters shared": 1.514,
};

/** What a long sentence costs for each usual length more: set by hand so that a focus of SQuAD stays at 175 characters. */
export const BREVITY = 0.8;

/** Weight of each signal of whether the best sentence answers, by name. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
  "words shared": -2.193,
  "meaning shared": 1.944,
  "words shared with block": -1.233,
  "meaning shared with block": 1.914,
  "meaning shared with document": 1.236,
  "nearest words": 0.327,
  "worst concept": 0.993,
  "worst concept in block": 0.348,
  "heaviest lacking": -0.029,
  "heaviest lacking in block": -0.152,
  "unknown share": 0.433,
  "unheard share": -0.384,
  "unheard any": -0.065,
  "name lacking": -1.947,
  "number lacking": -0.467,
  "kind lacking": -0.889,
  margin: 0.872,
  score: 0.387,
  concepts: 1.500,
};

/** Log-odds of an answer without any signal. */
export const ANSWERABLE_BIAS = -3.708;
