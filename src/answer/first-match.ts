/** A text in lower case with straight apostrophes, as such patterns expect it. */
export const plainCase = (text: string): string => text.toLowerCase().replaceAll(/[’ʼ]/g, "'");

/** The name of the first pattern of a table, in its order, that occurs in a text. */
export function firstMatch<Table extends Readonly<Record<string, RegExp>>>(table: Table, text: string) {
  for (const name in table) if (table[name]?.test(text)) return name;
  return undefined;
}
