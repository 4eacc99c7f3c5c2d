/** Computes a value for a key once, and keeps the newest `most` of them: the same key always gives the same value. */
export function once<Key, Value>(compute: (key: Key) => Value, most = Number.POSITIVE_INFINITY) {
  const known = new Map<Key, { readonly value: Value }>();
  return (key: Key): Value => {
    const entry = known.get(key);
    if (entry) return entry.value;
    const value = compute(key);
    const oldest = known.size >= most ? known.keys().next() : undefined;
    if (oldest && !oldest.done) known.delete(oldest.value);
    known.set(key, { value });
    return value;
  };
}
