import type { Span } from "../language/sentences.ts";
import { contentTerms, type IndexedSentence } from "../search/indexed-text.ts";
import { namesOf, type Concept } from "./concept.ts";
import type { Question } from "./question.ts";

const WHO_IS = /^who(?: even)?(?:'s|’s|s| is| was| are| were)\b(?! (?:the|an?)\b)(?!.+['’]s \p{L})/iu;
const ASKS_OFFICE = /\b(?:job|office|position|post|role|title|rank)\b/i;
const APPOSITION = /^,\s((?:an?|the|\p{Ll}+(?:\s\p{L}+)?\s(?:of|for|at))\s[^,.;:“”]{3,120})(?=[,.;])/u;
const WHO_HOLDS = /^who(?:'s|’s|s| is| was)? the\b/i;
const BEFORE = /(?:^|[\s“"])((?:\p{L}[\p{L}-]*\s){1,6})$/u;
/** More concepts than a name and a word for the office have make it a question about something else. */
const MOST_CONCEPTS = 3;

/** Whether an office is called by a concept: a near word is another office, the chairman is no director. */
const isCalled = ({ alternatives }: Concept, office: ReadonlySet<string>): boolean =>
  alternatives.some(({ relation, terms }) => relation !== "near" && terms.every((term) => office.has(term)));

/** What its bearer is, after a name of a question who somebody is: "A. Name, DIRECTOR OF THE OFFICE, said"; in a byline what stands before it: "OUR CORRESPONDENT A. Name". */
export function officeOf({ text, concepts }: Question, { content, block }: IndexedSentence): Span | undefined {
  const names = concepts.filter(({ term }) => !ASKS_OFFICE.test(term.word));
  if (!(WHO_IS.test(text) || names.length < concepts.length) || names.length > MOST_CONCEPTS) return undefined;
  const asked = new Set(names.flatMap(namesOf));
  const { role, text: line } = block.block;
  for (const { term, start, end } of content) {
    if (!asked.has(term)) continue;
    const before = line.slice(0, start).trimEnd();
    if (role === "byline" && before !== "") return { start: 0, end: before.length };
    const [, words] = APPOSITION.exec(line.slice(end)) ?? [];
    if (words !== undefined) return { start: end + 2, end: end + 2 + words.length };
  }
  return undefined;
}

/** Who holds the office of a question: "A. NAME, director of the office" · "our correspondent A. NAME". */
export function holderOf({ text, concepts }: Question, { typed, block, span }: IndexedSentence): Span | undefined {
  if (!WHO_HOLDS.test(text) || concepts.length === 0) return undefined;
  const line = block.block.text;
  return typed.find(({ type, start, end }) => {
    const [, after = ""] = APPOSITION.exec(line.slice(end, span.end)) ?? [];
    const [, before = ""] = BEFORE.exec(line.slice(span.start, start)) ?? [];
    const offices = [after, before].map((words) => new Set(contentTerms(words)));
    return type === "name" && offices.some((office) => concepts.every((concept) => isCalled(concept, office)));
  });
}
