// Made by `npm run train` from SQuAD v1.1 and v2.0 (CC BY-SA 4.0) and test/questions.yaml; scores in src/README.md.

/** Weight of each feature of the ranker, by name. */
export const RANKER_WEIGHTS: Readonly<Record<string, number>> = {
  "block score": 0.471,
  "exact block score": 0.478,
  "sentence score": -0.736,
  "words shared": -2.835,
  "meaning shared": 1.733,
  "rare meaning shared": 0.408,
  "particular meaning": 0.962,
  "words shared with block": -1.242,
  "meaning shared with block": 1.62,
  length: -2.298,
  pairs: 2.339,
  "longest run": 0.353,
  "bound concepts": 0.454,
  "starts with the subject": 0.615,
  "offers a date": 1.332,
  "offers a name": -1.398,
  "lacks the kind": -1.204,
  "offers a list": 0.873,
  "introduces the name": 3.142,
  "answer near": 1.399,
  "new numbers": 0.448,
  "new dates": -0.363,
  "new names": -0.484,
  "new names for a thing": 0.481,
  parenthesis: 0.135,
  "names here": -0.778,
  "names in block": 1.838,
  "plain words here": 0.404,
  "completed by the sentence before": 1.121,
  "completed by the sentence after": 1.407,
  "refers back": 1.973,
  "is a heading": -2.14,
  together: 4.115,
  "late in block": -0.486,
  "nearest words": 3.478,
  "nearest words squared": 2.257,
  "first concept": 0.235,
  "last concept": 0.074,
  "same direction": 1.286,
  "same direction in a window": 1.385,
  "same direction as block": 3.569,
  "letters shared": 1.528,
};

/** What a long sentence costs for each usual length more: set by hand so that a focus of SQuAD stays at 175 characters. */
export const BREVITY = 0.8;

/** Weight of each signal of whether the best sentence answers, by name. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
  "words shared": -2.126,
  "meaning shared": 1.696,
  "words shared with block": -1.315,
  "meaning shared with block": 1.879,
  "meaning shared with document": 0.982,
  "nearest words": 0.335,
  "worst concept": 0.973,
  "worst concept in block": 0.042,
  "heaviest lacking": -0.16,
  "heaviest lacking in block": -0.258,
  "unknown share": 0.714,
  "unheard share": -0.613,
  "unheard any": -0.418,
  "name lacking": -2.351,
  "number lacking": -0.535,
  "kind lacking": -1.281,
  margin: 0.944,
  score: 0.449,
  concepts: 1.632,
};

/** Log-odds of an answer without any signal. */
export const ANSWERABLE_BIAS = -2.969;
