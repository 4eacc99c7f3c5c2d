import { readFileSync } from "node:fs";
import { WORD_CLASSES, type WordClass } from "../../language/near-words.ts";
import { IRREGULAR } from "../../language/stem.ts";
import { isStopWord } from "../../language/stop-words.ts";

/** Lemmas and their irregular forms, verbs all of them, beside those that the stemmer knows. */
const VERBS =
  "be am is are was were been being, do does did done doing, have has had, go goes went gone, make made, take took taken, " +
  "give gave given, come came, become became, know knew known, see saw seen, say said, tell told, think thought, " +
  "bring brought, seek sought, get got gotten, meet met, pay paid, lay laid, send sent, spend spent, lend lent, bend bent, " +
  "keep kept, sleep slept, sweep swept, feel felt, deal dealt, mean meant, hear heard, break broke broken, wake woke, " +
  "steal stole stolen, freeze froze frozen, drive drove driven, ride rode ridden, fly flew flown, draw drew drawn, " +
  "throw threw thrown, blow blew blown, show shown, run ran, sing sang sung, sink sank sunk, swim swam swum, drink drank, " +
  "stand stood, understand understood, withstand withstood, lie lay lain lying, bear bore born borne, wear wore worn, " +
  "tear tore torn, swear swore sworn, eat ate eaten, beat beaten, bite bit bitten, hide hid hidden, forget forgot forgotten, " +
  "shake shook shaken, undertake undertook, strike struck, stick stuck, hang hung, swing swung, win won, shoot shot, " +
  "feed fed, breed bred, flee fled, speed sped, slide slid, sit sat, dig dug, bind bound, wind wound, " +
  "overcome overcame, arise arose arisen, rebuild rebuilt, tie tying";
const VERB_OF: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR,
  ...VERBS.split(", ").flatMap((verb) => {
    const [lemma = "", ...forms] = verb.split(" ");
    return forms.map((form): [string, string] => [form, lemma]);
  }),
]);

/** Pairs of ending and ending of the lemma, written "ending>lemma's". */
const endings = (text: string): (readonly [RegExp, string])[] =>
  Array.from(text.matchAll(/(\S+)>(\S*)/g), ([, ending = "", lemma = ""]) => [new RegExp(ending), lemma]);
/** Endings of inflected forms and those of their lemmas, after WordNet's own "morphy"; "seed" is no form of "see". */
const ENDINGS: Readonly<Record<WordClass, ReturnType<typeof endings>>> = {
  noun: endings(
    "s$> (?<=[sxz]|[cs]h)es$> ies$>y ves$>f ves$>fe a$>um men$>man (?<=child)ren$> ^feet$>foot ^teeth$>tooth",
  ),
  verb: endings(String.raw`(?:s|es|ed|ing)$> s$> (?<!^se)ed$|ing$>e ie[sd]$>y ([bdgklmnprt])\1(?:ed|ing)$>$1`),
  adjective: endings(String.raw`(?:er|est)$> (?:er|est)$>e i(?:er|est)$>y ([bdgklmnprt])\1(?:er|est)$>$1`),
  adverb: [],
};
/** Shorter words than this have no regular forms. */
const SHORTEST_LEMMA = 3;
/** What one use in WordNet's tagged texts weighs; a sense weighs 1 even if they never use it. */
const USE = 5;

function lemmas(word: string, wordClass: WordClass): ReadonlySet<string> {
  const reduced = ENDINGS[wordClass].map(([ending, lemma]) => word.replace(ending, lemma));
  const irregular = wordClass === "verb" ? VERB_OF.get(word) : undefined;
  return new Set([word, irregular ?? word, ...reduced.filter((lemma) => lemma.length >= SHORTEST_LEMMA)]);
}

/** Weight of each lemma in each class, that of all its senses, from lines "lemma%class:… offset number uses". */
function readWeights(path: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const senses = readFileSync(path, "utf8").matchAll(/^([^%\n]+)%([1-5]):\S+ \d+ \d+ (\d+)/gm);
  for (const [, lemma, type, tagged] of senses) {
    // WordNet's numbers of word classes; 5 is an adjective near another's meaning.
    const key = `${lemma} ${WORD_CLASSES[(type === "5" ? 3 : Number(type)) - 1]}`;
    weights.set(key, (weights.get(key) ?? 0) + Number(tagged) * USE + 1);
  }
  return weights;
}

/** Reads WordNet's index.sense; gives the class in which a word, as a form of any lemma, is used most. */
export function readWordClasses(path: string): (word: string) => WordClass | undefined {
  const weights = readWeights(path);
  return (word) => {
    const totals = WORD_CLASSES.map((wordClass) =>
      [...lemmas(word, wordClass)].reduce((sum, lemma) => sum + (weights.get(`${lemma} ${wordClass}`) ?? 0), 0),
    );
    const most = Math.max(...totals);
    // Without a use a function word is an oddity: "he" as helium, "or" as Oregon.
    const least = isStopWord(word) ? USE : 1;
    return most >= least ? WORD_CLASSES[totals.indexOf(most)] : undefined;
  };
}

/** WordNet's notice, which its licence wants on every copy: the numbered lines at the top of a file such as index.adv. */
export function readNotice(path: string): string {
  const lines = readFileSync(path, "utf8").matchAll(/^ +\d+ (.*?) *$/gm);
  return Array.from(lines, ([, line = ""]) => `${line}\n`).join("");
}
