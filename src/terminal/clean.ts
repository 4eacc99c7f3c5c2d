const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const DIRECTION = /\p{Bidi_Control}/gu; // Turns text around, so that it reads as something else; has no width
const CONTROL = /\p{Control}/gu; // Could give orders to a terminal: move the cursor, set the title, fill the clipboard
const UNSAFE = /[\p{Control}\p{Bidi_Control}\u2028\u2029]/gu; // What JSON leaves alone of that, and ends of lines

const PICTURES = 0x2400; // Unicode has a picture of each of the first control characters: ESC is ␛

const picture = (character: string): string => {
  if (character === "\u007F") return "␡";
  return character < "\u007F" ? String.fromCharCode(PICTURES + character.charCodeAt(0)) : "\uFFFD";
};

/** Text that can do nothing to a terminal but stand there: line ends become spaces, other controls become visible. */
export const clean = (text: string): string =>
  text.replaceAll(SPACE, " ").replaceAll(DIRECTION, "").replaceAll(CONTROL, picture);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One line of JSON that is one line for every reader, and harmless in a terminal. */
export const toJson = (value: object): string => `${JSON.stringify(value).replaceAll(UNSAFE, escaped)}\n`;
