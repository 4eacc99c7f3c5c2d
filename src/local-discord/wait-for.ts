import type { Change, World } from "./world.ts";

/** What `look` finds, now or after one of the changes to come; rejects after so many real ms. */
export function waitFor<T>(
  world: World,
  look: (change?: Change) => T | undefined,
  timeoutMs: number,
  what: string,
): Promise<T> {
  const found = look();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const listener = (change: Change): void => {
      const found = look(change);
      if (found === undefined) return;
      clearTimeout(timer);
      world.changes.off("change", listener);
      resolve(found);
    };
    const timer = setTimeout(() => {
      world.changes.off("change", listener);
      reject(new Error(`no ${what} after ${timeoutMs} ms`));
    }, timeoutMs);
    world.changes.on("change", listener);
  });
}
