/**
 * Splits bytes into lines. Memory stays bounded: of a line of more than `most` characters, no more may come than a
 * beginning that is too long as well.
 */
export async function* readLines(input: AsyncIterable<unknown>, most: number): AsyncGenerator<string> {
  // Joins characters that arrive in pieces, and drops a byte order mark.
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n");
    rest = lines.pop()?.slice(0, most + 1) ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}
