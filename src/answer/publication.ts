import type { BlockRole } from "../knowledge/document.ts";
import { stem } from "../language/stem.ts";
import { readTerms, type Term } from "../language/terms.ts";
import { isContent, type IndexedBlock } from "../search/indexed-text.ts";
import { firstMatch, plainCase } from "./first-match.ts";
import { createMatcher } from "./match.ts";
import { coverage } from "./mean.ts";
import type { Question } from "./question.ts";
import type { SearchIndex } from "../search/search-index.ts";

const THIS = String.raw`(?:this|the|that|these|your|ur|d)(?: \w+)? (?:article|piece|story|text|report|document|doc|news|page|post|write-?up|thing|file)s?`;
const IT = `(?:${THIS}|this|it)`;
const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"));

/** What a question may want to know of the publication itself; first match wins. */
const PATTERNS = {
  author: anyOf(
    String.raw`\bwho(?:'s| is| was)? (?:the )?(?:author|writer|reporter|journalist|byline)(?: (?:of|behind|for) ${IT})?$`,
    String.raw`\bwho (?:wrote|writes|authored|reported|penned|is behind) ${IT}\b`,
    String.raw`\b(?:author|byline|(?:reporter|journalist|writer)'?s? name|name of the (?:author|reporter|journalist|writer))\b`,
    String.raw`\bwhich (?:journalist|reporter|correspondent|writer)\b`,
  ),
  publisher: anyOf(
    String.raw`\b(?:wh(?:at|ich)(?:'s| is| was)?|in what) (?:the )?(?:\w+ )?(?:newspaper|paper|publication|publisher|outlet|magazine|news outlet|source|daily)\b`,
    String.raw`\b(?:when|where|what day|what date)\b.*\b(?:${THIS}|this|it)\b.*\b(?:published|printed|come out|came out|appear|appeared|run|written|released|from)\b`,
    String.raw`\b(?:where|when) (?:does|did|do|was|is) ${IT} (?:come from|from|published|out)\b`,
    String.raw`\b(?:publication|publishing|issue|print) date\b|\bdate of (?:publication|issue)\b`,
    String.raw`\b(?:page|version|edition|issue) (?:number|of the (?:paper|newspaper))\b|\b(?:what|which) (?:page|version|edition|issue)\b`,
    String.raw`\bwhere (?:was|is) (?:this|it) published\b|\bpublished (?:in|by|on|when|where)\b`,
  ),
  subtitle: /\b(?:subtitle|sub-?heading|subhead|strapline|standfirst|deck)\b/,
  title: anyOf(
    String.raw`\b(?:headline|title)\b(?! of the (?!article|piece|story|text|report|document))`,
    String.raw`\bwhat(?:'s| is) ${THIS} called\b`,
  ),
  subject: anyOf(
    String.raw`\bwhat(?:'s| is| was|s)? ${IT}(?: \w+)? about\b`,
    String.raw`\b(?:summar\w+|tl;?dr|main (?:point|idea|topic|subject|message)|gist|overview|topic|subject) (?:of )?${IT}?`,
    String.raw`^(?:summary|summari[sz]e|tl;?dr|gist|topic|subject|overview)\W*$`,
    String.raw`\bwhat (?:does|do) ${IT} (?:say|talk about|cover|discuss|deal with)\??$`,
  ),
} satisfies Readonly<Record<string, RegExp>>;

/** Words that such questions are made of; any other word is a subject, and the question is not about the publication. */
const VOCABULARY: ReadonlySet<string> = new Set(
  (
    "article piece story text report document news newspaper paper publication publisher published publish print printed " +
    "appear outlet magazine source daily author writer write written wrote writes authored reporter reported journalist " +
    "correspondent byline name named title headline subtitle subheading strapline version edition issue page number date " +
    "day month year come came run released called main point idea topic subject message gist summary summarize summarise " +
    "overview cover covers discuss deal read reading thing person responsible credit behind originally first short brief briefly"
  )
    .split(" ")
    .map(stem),
);

const WANTED: Readonly<Record<keyof typeof PATTERNS, readonly BlockRole[]>> = {
  author: ["byline"],
  publisher: ["source"],
  title: ["title"],
  subtitle: ["subtitle"],
  subject: ["title", "subtitle"],
};

/** The blocks that answer a question about the publication, from the text itself; the subject is told by the title and the first paragraph. */
const aspectBlocks = (question: string, { blocks }: SearchIndex): IndexedBlock[] => {
  const text = plainCase(question).replace(/[?!.\s]+$/, "");
  const aspect = firstMatch(PATTERNS, text);
  if (!aspect) return [];
  const named = blocks.filter(({ block: { role } }) => role !== undefined && WANTED[aspect].includes(role));
  const lead = blocks.find(({ block }) => block.kind === "paragraph" && block.role === undefined);
  const own = aspect === "subject" && lead ? [...named, lead] : named;
  const isStrange = (term: Term): boolean =>
    isContent(term) && !VOCABULARY.has(term.term) && !own.some(({ counts }) => counts.has(term.term));
  return readTerms(text).some(isStrange) ? [] : own;
};

const ASKS_HEADING = /\b(?:head(?:ing|line)|title|titled|entitled|called|section|chapter|part)\b/i;
const PART_OF_TEXT = /\b(?:section|chapter|part|heading|sub-?section)s?\b/i;

/** The heading that answers best "what is the heading of the part about …". */
const headingAsked = (question: Question, { blocks }: SearchIndex): IndexedBlock[] => {
  const { text, concepts } = question;
  if (!PART_OF_TEXT.test(text) || !ASKS_HEADING.test(text.replace(PART_OF_TEXT, ""))) return [];
  const { block } = createMatcher(question);
  return blocks
    .filter((each) => each.block.kind === "heading")
    .map((each) => ({ each, fit: coverage(concepts, block(each).soft) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, 1)
    .map(({ each }) => each);
};

/** The blocks that answer a question about the publication or its headings; none for a question about its subject. */
export function publicationBlocks(question: Question, index: SearchIndex): IndexedBlock[] {
  const heading = headingAsked(question, index);
  return heading.length > 0 ? heading : aspectBlocks(question.text, index);
}
