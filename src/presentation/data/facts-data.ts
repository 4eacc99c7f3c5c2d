import type { FactEntry } from "../../answer/fact-list.ts";
import type { Library } from "../../knowledge/document.ts";

const factData = ({ document, fact }: FactEntry): object => {
  const { span, answerSpan, words, ...rest } = fact;
  return {
    document: document.id,
    edition: document.edition,
    ...rest,
    text: words,
    ...span,
    answerAt: answerSpan,
  };
};

/** All facts on a topic as plain data; `text` is the document's own words at `start`..`end` of the block. */
export const factsData = (topic: string, entries: readonly FactEntry[], { edition }: Library): object => ({
  topic,
  library: edition,
  facts: entries.map(factData),
});
