/** One line, counted from 1; `text` is undefined for a line that is too long. */
export interface InputLine {
  readonly number: number;
  readonly text: string | undefined;
}

const NEWLINE = 10;
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Splits bytes into lines; of a line over `maxBytes` nothing is kept, so memory stays bounded. */
export async function* readLines(input: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<InputLine> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > maxBytes) pieces = [];
    else pieces.push(piece);
  };
  const take = (): InputLine => {
    number += 1;
    const text = size > maxBytes ? undefined : Buffer.concat(pieces).toString("utf8").replace(/\r$/, "");
    pieces = [];
    size = 0;
    return { number, text: number === 1 ? text?.replace(BYTE_ORDER_MARK, "") : text };
  };
  for await (const chunk of input) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      add(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(bytes.subarray(from));
  }
  if (size > 0) yield take();
}
