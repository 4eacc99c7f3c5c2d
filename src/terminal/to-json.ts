/** Characters that JSON leaves alone, yet some readers take for the end of a line. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;
/** Would steer a terminal or turn its text around; JSON can say them as escapes. */
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One line of JSON that is one line for every reader, and harmless in a terminal. */
export const toJson = (value: object): string =>
  `${JSON.stringify(value).replaceAll(LINE_ENDS, escaped).replaceAll(UNSAFE, escaped)}\n`;
