import type { ChatReason } from "./answer.ts";
import { firstMatch, plainCase } from "./first-match.ts";

const PATTERNS: Readonly<Record<ChatReason, RegExp>> = {
  greeting:
    /^(?:hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|你好|您好)(?: there| bot| all| everyone| footnote)?$/,
  thanks:
    /^(?:thanks|thank you|thx|ty|cheers|much appreciated|great,? thanks|谢谢)(?: (?:a lot|so much|very much|bot|footnote|mate|man))*$/,
  farewell:
    /^(?:bye|goodbye|good bye|see (?:you|ya)(?: later)?|farewell|good night|cya|再见)(?: bot| footnote| everyone)?$/,
  about_bot:
    /^(?:who|what) (?:are|r) (?:you|u)$|^what(?:'s| is) your name$|^what (?:can|do) you do$|^how do (?:you|i use you|you work|i use this)(?: bot)?(?: work)?$|^(?:are you|r u) (?:a |an )?(?:bot|robot|human|ai|real|chatgpt|person)$|^help(?: me)?$/,
};

/** What small talk a text is, if it is nothing else. */
export function smallTalk(text: string): ChatReason | undefined {
  const words = plainCase(text).replaceAll(/[^\p{L}\p{N}']+/gu, " ");
  return firstMatch(PATTERNS, words.trim());
}
