/** Turns the direction of text around, so that it reads as something else than it is. Has no width. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Could give orders to a terminal: move the cursor, set the title, fill the clipboard. */
// eslint-disable-next-line no-control-regex -- that is what this is about
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/g;

/** Unicode has a picture of each of the first control characters: ESC is ␛. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = "␡";
const UNKNOWN = "\uFFFD";

const picture = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code === DELETE) return DELETE_PICTURE;
  return code < DELETE ? String.fromCharCode(PICTURES + code) : UNKNOWN;
};

/** Text that can do nothing to a terminal but stand there: line ends become spaces, other controls become visible. */
export const clean = (text: string): string =>
  text.replaceAll(SPACE, " ").replaceAll(DIRECTION, "").replaceAll(CONTROL, picture);
