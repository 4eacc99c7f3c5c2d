/** A table written as "word:other word:other". */
export const wordPairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(" ").map((pair) => {
      const [word = "", other = ""] = pair.split(":");
      return [word, other] as const;
    }),
  );
