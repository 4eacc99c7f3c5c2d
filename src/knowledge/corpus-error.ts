/** A mistake in the corpus that its editor can mend: which file, which line (from 1), what is wrong. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
  }
}
