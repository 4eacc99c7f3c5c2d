import { watch } from "chokidar";
import type { Library } from "../knowledge/document.ts";
import { readLibrary } from "./read-library.ts";

/** What becomes of a change on disk: the library as it is now, or the mistake because of which the one before stays. */
export interface Changes {
  readonly onLibrary: (library: Library) => void;
  readonly onMistake: (error: unknown) => void; // A CorpusError: file, line and reason
}

/** An editor writes a file in several steps; so many ms after the last one it is read. */
const SETTLED_MS = 100;

/** Reads a library again whenever a file of it changes; resolves with what ends that once the files are watched. */
export async function watchLibrary(path: string, { onLibrary, onMistake }: Changes): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const read = (): void => {
    try {
      onLibrary(readLibrary(path));
    } catch (error) {
      onMistake(error);
    }
  };
  const watcher = watch(path, { ignoreInitial: true });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(read, SETTLED_MS);
  });
  await new Promise<void>((resolve) => void watcher.once("ready", resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
