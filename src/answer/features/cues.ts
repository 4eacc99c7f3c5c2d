import { feature, type Feature } from "./feature.ts";

/** A wording of questions and the wording of sentences that answer them. */
const CUES: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    "reason",
    /\bwhy\b|\breason\b|\bcause|\bpurpose\b/i,
    /\b(?:because|due to|as a result|in order to|so that|since|therefore|reason|caus\w+|led to|result\w*|thus|to (?:avoid|prevent|protect|allow|reduce|increase))\b/i,
  ],
  [
    "manner",
    /^how (?!many|much|long|old|far|often|big|large|tall)|\bin what way\b/i,
    /\b(?:by \w+ing|through|via|using|with the|means of)\b/i,
  ],
  [
    "place",
    /\bwhere\b|\bin (?:what|which) (?:city|country|state|place|town|location)\b/i,
    /\b(?:in|at|near|from|to|of) (?:the )?\p{Lu}/u,
  ],
  ["definition", /^(?:what|who) (?:is|are|was|were) /i, /\b(?:is|are|was|were|refers to|known as|called|means)\b/i],
  [
    "naming",
    /\b(?:called|known|name|term|nickname|refer)/i,
    /\b(?:called|known as|named|term\w*|nicknamed|referred to|dubbed)\b|["“]/i,
  ],
  ["example", /\b(?:example|type|kind|sort|form)s?\b/i, /\b(?:such as|including|like|for example|e\.g\.|include)\b/i],
  ["count", /\bhow many\b/i, /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b/i],
  ["share", /\bpercent|\bproportion|\bfraction/i, /%|\bpercent|\bper cent\b|\bthird|\bhalf|\bquarter/i],
  [
    "superlative",
    /\b(?:first|last|most|largest|biggest|highest|oldest|only|main|best)\b/i,
    /\b(?:first|last|most|largest|biggest|highest|oldest|only|main|best|major|primary|\w+est)\b/i,
  ],
  ["full name", /\bwho\b|\bwhom\b|\bwhose\b/i, /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u],
  ["year", /\bwhen\b|\byear\b|\bdate\b|\bcentury\b/i, /\b1\d{3}\b|\b20\d{2}\b|\bcentury\b/i],
  [
    "negation",
    /\bnot\b|\bnever\b|\bwithout\b|n['’]t\b|\bno\b/i,
    /\bnot\b|\bnever\b|\bwithout\b|n['’]t\b|\bno\b|\bunable\b/i,
  ],
];

/** Features of wordings that go together: "why" and "because". */
export const cueFeatures: readonly Feature[] = CUES.map(([name, asks, answers]) =>
  feature(`wording of a ${name}`, `asks for a ${name}, and its wording is here`, ({ question, text }) =>
    asks.test(question.text) && answers.test(text) ? 1 : 0,
  ),
);
