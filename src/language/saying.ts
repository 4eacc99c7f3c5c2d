/** Verbs of saying, as a text attributes words to somebody: a part of patterns. */
export const SAYING =
  "said|says|added|noted|explained|stated|told|introduced|announced|stressed|emphasi[sz]ed|pointed out|argued|wrote|claimed|listed|reported|remarked|declared|observed|recalled|suggested|insisted|warn(?:s|ed)|estimate[sd]|believes|thinks|expects|predict(?:s|ed)|confirmed|admitted|complained";

/** The same where it is told loosely who said something: in questions and claims. */
export const SAYING_LOOSELY = `${SAYING}|say|adds|thinks?|believe|reckons?|explains|reports|announces|complains|lists?|spoke|talked|states|claims|mention(?:s|ed)|(?:is|was) quoted|call(?:s|ed)|present(?:s|ed)|gave|given|stresses|promise[sd]|vow(?:s|ed)|describe[sd]`;
