/** Words that carry the question and not its subject: English function words, and what question words bring along. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also am an and any anybody anyone anything are aren't as at be because been before " +
    "being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during " +
    "each either else ever every few for from further get gets getting give gives given go goes going got had hadn't has " +
    "hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll " +
    "i'm i've if in into is isn't it it's its itself just know let let's like lot lots made make makes many may me might more " +
    "most much must mustn't my myself neither no nor not of off often ok okay on once one ones only or other ought our ours " +
    "ourselves out over own please quite rather really same shall shan't she she'd she'll she's should shouldn't so some " +
    "somebody someone something still such tell than that that's the their theirs them themselves then there there's these " +
    "they they'd they'll they're they've thing things this those though through thus to too under until up upon us use used " +
    "using very was wasn't we we'd we'll we're we've were weren't what what's whats when when's where where's which while who " +
    "who's whom whose whos why why's will with within without won't would wouldn't yet you you'd you'll you're you've your " +
    "yours yourself yourselves actually anyway basically exactly supposedly apparently mean means meant happen happened " +
    "happens um umm uh uhh hm hmm huh erm yes hey hi hello thanks thank according article text document page mention mentioned mentions say says said " +
    "talk talks talking talked kind kinds sort type types mr mrs ms even"
  ).split(" "),
);

/** Whether a folded word belongs to the wording of the question and not to its subject. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
