/** Characters that mean something wherever they stand: emphasis, spoilers, code, links, mentions, timestamps, emoji. */
const ALWAYS = /[\\*_~|`[\]<>]/g;
const IN_PLACE = /:(?=\/\/|[\w+-]+:)|@(?=everyone|here)/g; // Emoji by name, bare addresses, mentions
/** Headings, subtext, lists and quotes, behind whatever cannot be seen. */
const LINE_START = /^([\s\p{Cf}]*)([#+-]|\d+(?=[.)](?:\s|$)))/gmu;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const POP_EMBEDDING = "\u202C";
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;
const EMBEDDINGS = /[\u202A\u202B\u202D\u202E]/;
const ISOLATES = /[\u2066-\u2068]/;
const SEAL = "\u2060"; // A word joiner in front of what closes directions, so that the text can be found again exactly

/** Text as Discord shows it literally: no markdown, no mention, no link. */
export const escape = (text: string): string =>
  text
    .replaceAll(ALWAYS, String.raw`\$&`)
    .replaceAll(IN_PLACE, String.raw`\$&`)
    .replaceAll(LINE_START, (_all, before: string, mark: string) =>
      /\d/.test(mark) ? `${before}${mark}\\` : `${before}\\${mark}`,
    );

/** Keeps text that turns the direction of writing from turning what stands after it. */
export const isolate = (text: string): string => {
  if (!DIRECTIONS.test(text)) return text;
  // One for each direction that is opened, whether or not the text closes it: to close what is not open has no effect.
  const isolates = POP_ISOLATE.repeat(text.split(ISOLATES).length);
  const embeddings = POP_EMBEDDING.repeat(text.split(EMBEDDINGS).length - 1);
  return `${FIRST_STRONG_ISOLATE}${text}${SEAL}${isolates}${embeddings}`;
};
