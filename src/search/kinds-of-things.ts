/** Kinds of things that questions ask for, each by some of its commonest words: what is near them is of the kind. */
export const KINDS_OF_THINGS: Readonly<Record<string, readonly string[]>> = {
  person: ["man", "woman", "king", "president", "actor", "scientist", "player", "author"],
  place: ["city", "country", "river", "state", "island", "region", "town", "mountain"],
  organisation: ["company", "university", "team", "club", "church", "government", "army", "school"],
  time: ["year", "month", "day", "century", "decade", "era"],
  quantity: ["number", "amount", "percent", "population", "distance", "height"],
  money: ["dollars", "price", "cost", "tax"],
  event: ["war", "battle", "game", "election", "revolution", "festival"],
  work: ["book", "film", "song", "album", "novel", "newspaper"],
  substance: ["metal", "gas", "oil", "water", "oxygen", "rock"],
  living: ["animal", "plant", "species", "bird", "fish"],
  body: ["disease", "cell", "protein", "brain"],
  tongue: ["language", "religion", "ethnic", "dialect"],
  office: ["position", "office", "job", "role"],
  colour: ["red", "yellow", "green", "colour"],
  thought: ["theory", "belief", "law", "principle"],
  "given name": ["john", "david", "william", "james"],
};
