import type { Excerpt } from "./answer.ts";
import type { Answering } from "./ask.ts";
import { excerptAround } from "./excerpt.ts";
import { cleanQuestion, readQuestion } from "./question.ts";
import { measureCandidates, rankSentences, type Ranked } from "./rank.ts";

/** The passages that a search found, best first. */
export type SearchResult = Readonly<{ query: string; hits: readonly Excerpt[] }>;

const MAX_HITS = 10;

/** Finds passages that hold what the words speak of; unlike `ask` it judges nothing. One hit a sentence. */
export function search(asked: string, answering: Answering): SearchResult {
  const question = readQuestion(asked, answering);
  const isPasted = ({ candidate }: Ranked): boolean => cleanQuestion(candidate.text) === question.original;
  const ranked = rankSentences(measureCandidates(question, answering).measured, answering);
  // A sentence that was pasted is its own best passage.
  const hits = [...ranked.filter(isPasted), ...ranked.filter((each) => !isPasted(each))]
    .filter(({ candidate }) => candidate.match.soft.some((value) => value > 0))
    .slice(0, MAX_HITS)
    .map(({ candidate }) => excerptAround(candidate.sentence, answering.speakerOf));
  return { query: question.original, hits };
}
