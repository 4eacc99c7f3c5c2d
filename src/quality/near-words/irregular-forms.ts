/** English words with irregular forms: the word, then the forms no rule of endings finds. */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
cling clung|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had has
hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|lie lay lain
light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|outdo outdid outdone|overcome overcame
overthrow overthrew overthrown|overtake overtook overtaken|pay paid|prove proven|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung
rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown
shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sow sown|speak spoke spoken|speed sped|spend spent
spin spun|spit spat|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken
wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
wring wrung|write wrote written|man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|person people
crisis crises|analysis analyses
basis bases|thesis theses|hypothesis hypotheses|axis axes|oasis oases|diagnosis diagnoses|emphasis emphases|synthesis syntheses
phenomenon phenomena|criterion criteria|bacterium bacteria|datum data|medium media|stratum strata|curriculum curricula|stimulus stimuli
nucleus nuclei|fungus fungi|cactus cacti|radius radii|alumnus alumni|index indices|matrix matrices|vertex vertices|appendix appendices
larva larvae|alga algae|formula formulae|vertebra vertebrae|good better best|well better best|bad worse worst|far farther farthest further`;

const bases = new Map<string, string[]>();
for (const [base = "", ...forms] of IRREGULAR.trim()
  .split(/[|\n]/)
  .map((entry) => entry.split(" "))) {
  for (const form of forms) bases.set(form, [...(bases.get(form) ?? []), base]);
}

/** The words an irregular form can be a form of; empty for any other word. */
export function irregularBases(form: string): readonly string[] {
  return bases.get(form) ?? [];
}
