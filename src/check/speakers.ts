import { SAYING_LOOSELY } from "../language/saying.ts";
import { foldWord } from "../language/terms.ts";
import { attributionsIn } from "../knowledge/speaker.ts";
import type { Span } from "../language/sentences.ts";
import type { Answering } from "../answer/ask.ts";

/** "N. said" · "N. himself presented" · "N.: …" · "in N.'s view". */
const FOLLOWS = new RegExp(
  String.raw`^(?:,[^,]{3,80},)?(?::|(?:\s\p{L}+){0,2}\s(?:${SAYING_LOOSELY})\b|['’]s (?:view|opinion|words)\b)`,
  "u",
);
/** "said N." · "according to our N." */
const PRECEDES = new RegExp(
  String.raw`\b(?:(?:${SAYING_LOOSELY})(?: by)?|[Aa]ccording to)\s(?:[\p{L}-]+\s){0,3}$`,
  "u",
);

/** To whom a text attributes what it says: the words of the name, folded, and where it stands. */
export type Attribution = Span & Readonly<{ words: readonly string[] }>;

const attribution = (name: string, start: number): Attribution => {
  return { words: name.split(/\s+/).map(foldWord), start, end: start + name.length };
};

/** Everybody whom the documents let speak, and every person whom their editors know; of each the full name and the last one. */
export function speakersOf({ index, speakerOf }: Answering): ReadonlySet<string> {
  const names = index.blocks.flatMap(({ document, block, sentences }) => [
    ...document.persons.map(({ name }) => name),
    ...sentences.flatMap(({ span }) => {
      const speaker = speakerOf(document, block, span);
      return speaker?.attribution === "official" ? [speaker.name] : [];
    }),
  ]);
  return new Set([...new Set(names)].flatMap((name) => [name, name.split(/\s+/).at(-1) ?? name]));
}

/** To whom a text attributes what it says: a speaker of the documents, or another name. */
export function readAttribution(text: string, speakers: ReadonlySet<string>): Attribution | undefined {
  for (const name of speakers) {
    const start = text.indexOf(name);
    if (start >= 0 && (FOLLOWS.test(text.slice(start + name.length)) || PRECEDES.test(text.slice(0, start))))
      return attribution(name, start);
  }
  const other = attributionsIn(text).find(({ name }) => name !== undefined)?.name;
  return other === undefined ? undefined : attribution(other, text.indexOf(other));
}
