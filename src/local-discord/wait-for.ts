import type { World } from "./world.ts";

/** What `look` finds, now or after one of the changes to come; rejects after so many real ms. */
export function waitFor<T>({ changes }: World, look: () => T | undefined, timeoutMs: number, what: string) {
  return new Promise<T>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      changes.off("change", listener);
      settle();
    };
    const fail = (): void => reject(new Error(`no ${what} after ${timeoutMs} ms`));
    const timer = setTimeout(() => end(fail), timeoutMs);
    const listener = (): void => {
      const found = look();
      if (found !== undefined) end(() => resolve(found));
    };
    changes.on("change", listener);
    listener();
  });
}
