import type { Unanswered } from "./answer.ts";
import { THRESHOLD } from "./confidence.ts";
import type { Question } from "./question.ts";
import type { Support } from "./support.ts";

const OPINION =
  /\b(?:do you (?:\w+ )?(?:think|believe|agree|like|feel|trust)|(?:in )?your (?:\w+ )?(?:opinion|view|favou?rite|honest)|what(?:'s| is) your take|should (?:i|we|you|they|people)|would you (?:say|recommend))\b/i;
const INSTRUCTION =
  /^(?:please |now |can you |could you |just |ok(?:ay)? )*(?:ignore|disregard|forget|write|compose|generate|translate|pretend|act as|draw|code|sing|roleplay|role-play|calculate|solve|recommend|book|order|play|remind|print|output|repeat|reveal|delete|ban|kick)\b|\b(?:you are now|system prompt|previous instructions|prior instructions|jailbreak|your instructions)\b/i;
const PRESUPPOSES =
  /^(?:why|how come|when (?:did|will)|since when|what (?:made|caused|reason)|for what reason|how did)\b/i;
/** A wrong figure of a yes/no question is answered with the right one, a year that nobody speaks of is not. */
const YEAR = /^(?:1\d|20)\d\d$/;
/** Share of a question's weight that some document must speak of for its topic to be there. */
const TOPIC_SHARE = 0.4;
/** From this share of its concepts on that the documents lack, a question is about something else. */
const STRANGE = 0.6;

/** Why a question is not answered; undefined when it is. */
export function refusal(
  question: Question,
  support: Support | undefined,
  confidence: number,
): Pick<Unanswered, "reason" | "missing"> | undefined {
  const { text, concepts } = question;
  if (OPINION.test(text) || INSTRUCTION.test(text)) return { reason: "not_in_document" };
  if (concepts.length === 0) return { reason: question.hasReference ? "needs_context" : "unclear" };
  if (support?.office) return undefined;
  if (question.continues && concepts.length <= 1) return { reason: "needs_context" };
  const unknown = (support?.unknownNumbers ?? []).filter((number) => question.type !== "yes_no" || YEAR.test(number));
  const strange = [...(support?.names ?? []), ...unknown];
  if (strange.length === 0 && (confidence >= THRESHOLD || support?.contradicts)) return undefined;
  if (!support || support.topic < TOPIC_SHARE || support.unheard.length / concepts.length >= STRANGE)
    return { reason: "not_in_document" };
  const lacking = [...unknown, ...support.numbers, ...support.lacking];
  const missing = [...new Set(lacking.length > 0 ? lacking : support.faint)];
  // "Who vetoed it" takes for granted that somebody did.
  const isDone = concepts.some(({ written, wordClass }) => wordClass === "verb" && missing.includes(written));
  const presupposes = PRESUPPOSES.test(text) || (question.type === "person" && isDone);
  return { reason: presupposes ? "premise_not_stated" : "detail_missing", missing };
}
