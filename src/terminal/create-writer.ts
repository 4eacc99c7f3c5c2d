import type { Writable } from "node:stream";

/** Writes and waits until the text is handed over; false once nobody reads any more. */
export type Write = (text: string) => Promise<boolean>;

/** What a stream fails with when its reader has gone: `footnote … | head -1` is no mistake. */
const GONE: ReadonlySet<string> = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** A writer to a stream. Rejects for any failure but a reader that has gone. */
export function createWriter(stream: Writable): Write {
  // Each failure reaches the write that caused it; without a listener it would end the process as well.
  stream.on("error", () => {});
  return async (text) => {
    if (!stream.writable) return false;
    const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
      stream.write(text, resolve);
    });
    if (failure && !GONE.has(failure.code ?? "")) throw failure;
    return !failure;
  };
}
