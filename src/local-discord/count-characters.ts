/** Characters of all texts and numbers that stand under one of these keys, however deep. */
export function countCharacters(value: unknown, keys: readonly string[]): number {
  let sum = 0;
  JSON.stringify(value, (key, inner: unknown) => {
    if (keys.includes(key) && (typeof inner === "string" || typeof inner === "number")) sum += String(inner).length;
    return inner;
  });
  return sum;
}
