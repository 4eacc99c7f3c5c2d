/** Ids that were seen lately; a second process or a resumed session brings the same event again. */
export interface Seen {
  /** Whether an id is new; from then on it is not. */
  readonly isNew: (id: string) => boolean;
}

const REMEMBERED = 10_000;

/** Nothing seen yet; the oldest ids are forgotten first. */
export function createSeen(most = REMEMBERED): Seen {
  const ids = new Set<string>();
  return {
    isNew: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
