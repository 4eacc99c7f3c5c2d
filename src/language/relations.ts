import { readWordList } from "./word-list.ts";

/** What one word can be to another, in the order they are preferred when several hold. */
export const RELATION_KINDS = ["synonym", "antonym", "derived", "hypernym", "hyponym"] as const;

/** "derived" covers both another word of the family (nation, national) and another form of the same word (rose, rise). */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A word and what it is to the word asked about: "hypernym" is the more general word. */
export interface Relation {
  readonly word: string;
  readonly kind: RelationKind;
}

/** Dictionary relations between single lower-case words; an inflected word has those of the word it is a form of. */
export interface Relations {
  /** What b is to a: between("oak", "tree") is "hypernym". Undefined for unrelated, unknown or equal words. */
  readonly between: (a: string, b: string) => RelationKind | undefined;
  /** Every word related to the word, each once, by its preferred kind; empty for an unknown word. */
  readonly of: (word: string) => readonly Relation[];
}

/** The number in the file that marks "is a form of". */
export const FORM_CODE = RELATION_KINDS.length;

const MAGIC = "RL01";
const HEADER = 16;

/** Reads relations.bin: "RL01", three 32-bit counts (words, edges, bytes of words), words, first edge of each, edges' 16-bit targets, edges' kinds. Throws on anything else. */
export function readRelations(bytes: Uint8Array): Relations {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new Error("not a table of relations");
  const count = data.getUint32(4, true);
  const edges = data.getUint32(8, true);
  const firsts = HEADER + data.getUint32(12, true);
  const targets = firsts + 4 * (count + 1);
  const kinds = targets + 2 * edges;
  if (kinds + edges !== bytes.byteLength) throw new Error("the table of relations is cut short");
  const list = readWordList(bytes.subarray(HEADER, firsts), count);

  const visit = (at: number, see: (target: number, code: number) => void): void => {
    const end = data.getUint32(firsts + 4 * at + 4, true);
    for (let edge = data.getUint32(firsts + 4 * at, true); edge < end; edge++) {
      see(data.getUint16(targets + 2 * edge, true), data.getUint8(kinds + edge));
    }
  };
  const basesOf = (at: number): number[] => {
    const bases: number[] = [];
    visit(at, (target, code) => {
      if (code === FORM_CODE) bases.push(target);
    });
    return bases;
  };
  /** Codes of the words related to the word or to what it is a form of, the forms' bases counted as derived. */
  const relatedTo = (at: number): Map<number, number> => {
    const found = new Map<number, number>();
    const bases = basesOf(at);
    for (const source of [at, ...bases]) {
      visit(source, (target, code) => {
        if (code !== FORM_CODE) found.set(target, Math.min(code, found.get(target) ?? FORM_CODE));
      });
    }
    for (const base of bases) found.set(base, RELATION_KINDS.indexOf("derived"));
    found.delete(at);
    return found;
  };

  return {
    between: (a, b) => {
      const first = list.indexOf(a);
      const second = list.indexOf(b);
      if (first === undefined || second === undefined || first === second) return undefined;
      const related = relatedTo(first);
      const bases = basesOf(second);
      const sameWord = bases.includes(first) || bases.some((base) => basesOf(first).includes(base));
      const codes = [second, ...bases].map((at) => related.get(at) ?? FORM_CODE);
      return sameWord ? "derived" : RELATION_KINDS[Math.min(...codes)];
    },
    of: (word) => {
      const at = list.indexOf(word);
      if (at === undefined) return [];
      return [...relatedTo(at)].flatMap(([target, code]) => {
        const kind = RELATION_KINDS[code];
        return kind === undefined ? [] : [{ word: list.at(target), kind }];
      });
    },
  };
}
