import { isStopWord } from "../language/stop-words.ts";
import { foldWord } from "../language/terms.ts";
import type { Span } from "../language/sentences.ts";
import type { IndexedBlock } from "../search/indexed-text.ts";
import { align, type Difference } from "./align-words.ts";

/** A word of a text as quotations are compared: figures keep their inner marks. */
type Word = Span & Readonly<{ word: string }>;

const WORD = /([\p{L}\p{N}]+(?:[.,]\p{N}+|['’]\p{L}+)*)(\s?(?:%|per\s?cent\b))?/giu;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ index: start, 0: whole, 1: word = "", 2: percent }) => {
    return { word: `${foldWord(word)}${percent === undefined ? "" : "%"}`, start, end: start + whole.length };
  });

/** A text that is a run of a document, or nearly one. */
export interface Quotation {
  readonly block: IndexedBlock;
  readonly span: Span; // The run, offsets within the block
  /** Where the two differ: words of the claim, and what the document has in their place; either may be empty. */
  readonly differences: readonly Readonly<{ claim: Span; document: Span }>[];
}

/** Fewest words of a text that is nearly a quotation, and the share of them that may differ. */
const NEARLY = { words: 6, share: 0.25, blocks: 5 } as const;

const spanOf = (words: readonly Word[], first: number, end: number, after: number): Span => {
  const [opening, closing] = [words[first], words[end - 1]];
  return opening && closing && end > first ? { start: opening.start, end: closing.end } : { start: after, end: after };
};

/** Prepares the words of all blocks. Punctuation, case and the kind of quotation marks do not count. */
export function createQuotations(blocks: readonly IndexedBlock[]) {
  const prepared = blocks.map((block) => {
    const words = wordsOf(block.block.text);
    return {
      block,
      words,
      run: ` ${words.map(({ word }) => word).join(" ")} `,
      known: new Set(words.map(({ word }) => word)),
    };
  });
  type Prepared = (typeof prepared)[number];

  const place = (
    { block, words }: Prepared,
    claim: readonly Word[],
    { first, end, differences }: ReturnType<typeof align>,
  ): Quotation => ({
    block,
    span: spanOf(words, first, end, 0),
    differences: differences.map(({ left, right }: Difference) => ({
      claim: spanOf(claim, left.start, left.end, claim[left.start - 1]?.end ?? 0),
      document: spanOf(words, right.start, right.end, words[right.start - 1]?.end ?? 0),
    })),
  });

  /** The run of a block that a text is, or nearly is; undefined for any other text. */
  return (text: string): Quotation | undefined => {
    const claim = wordsOf(text);
    if (!claim.some(({ word }) => !isStopWord(word))) return undefined;
    const run = ` ${claim.map(({ word }) => word).join(" ")} `;
    const verbatim = prepared.find((each) => each.run.includes(run));
    if (verbatim) {
      const first = verbatim.run.slice(0, verbatim.run.indexOf(run)).split(" ").length - 1;
      return place(verbatim, claim, { first, end: first + claim.length, cost: 0, differences: [] });
    }
    if (claim.length < NEARLY.words) return undefined;
    const shared = ({ known }: Prepared): number => claim.filter(({ word }) => known.has(word)).length;
    const [best] = prepared
      .toSorted((a, b) => shared(b) - shared(a))
      .slice(0, NEARLY.blocks)
      .map((each) => ({
        each,
        found: align(
          claim.map(({ word }) => word),
          each.words.map(({ word }) => word),
        ),
      }))
      .toSorted((a, b) => a.found.cost - b.found.cost);
    return best && best.found.cost <= NEARLY.share * claim.length ? place(best.each, claim, best.found) : undefined;
  };
}
