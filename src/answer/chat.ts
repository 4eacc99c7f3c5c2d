import type { ChatReason } from "./answer.ts";

const PATTERNS: readonly (readonly [RegExp, ChatReason])[] = [
  [
    /^(?:hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|你好|您好)(?: there| bot| all| everyone| footnote)?$/,
    "greeting",
  ],
  [
    /^(?:thanks|thank you|thx|ty|cheers|much appreciated|great,? thanks|谢谢)(?: (?:a lot|so much|very much|bot|footnote|mate|man))*$/,
    "thanks",
  ],
  [
    /^(?:bye|goodbye|good bye|see (?:you|ya)(?: later)?|farewell|good night|cya|再见)(?: bot| footnote| everyone)?$/,
    "farewell",
  ],
  [
    /^(?:who|what) (?:are|r) (?:you|u)$|^what(?:'s| is) your name$|^what (?:can|do) you do$|^how do (?:you|i use you|you work|i use this)(?: bot)?(?: work)?$|^(?:are you|r u) (?:a |an )?(?:bot|robot|human|ai|real|chatgpt|person)$|^help(?: me)?$/,
    "about_bot",
  ],
];

/** What small talk a text is, if it is nothing else. */
export function smallTalk(text: string): ChatReason | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/[^\p{L}\p{N}' ]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1];
}
