/** A mistake in the corpus that its editor can mend: which file, which line (from 1), what is wrong. */
export class CorpusError extends Error {
  readonly file: string;
  readonly line: number;
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = "CorpusError";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
