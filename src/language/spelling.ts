/** Shortest word that is corrected: shorter ones have too many neighbours. */
const MIN_LENGTH = 4;
/** From this length two mistakes are forgiven. */
const TWO_EDITS_FROM = 8;

/** Optimal string alignment distance (Damerau 1964, restricted; a swap is one edit), or `most + 1` when it is larger than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** The nearest words that a misspelt one may stand for: one edit, two from eight letters on if the first letter is right. */
export function corrections(word: string, vocabulary: Iterable<string>): { word: string; distance: number }[] {
  if (word.length < MIN_LENGTH || /\d/.test(word)) return [];
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  const found: { word: string; distance: number }[] = [];
  for (const candidate of vocabulary) {
    if (candidate.length < MIN_LENGTH) continue;
    const allowed = candidate[0] === word[0] ? most : 1;
    const distance = editDistance(word, candidate, allowed);
    if (distance <= allowed) found.push({ word: candidate, distance });
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === best);
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** All that a word becomes by one edit behind its first letter: a letter lost, added, changed, or swapped with the next. */
export function singleEdits(word: string): string[] {
  const edits: string[] = [];
  for (let at = 1; at <= word.length; at += 1) {
    const [before, letter, behind] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    edits.push(before + behind, before + behind.slice(0, 1) + letter + behind.slice(1));
    for (const other of LETTERS) edits.push(before + other + behind, before + other + letter + behind);
  }
  return edits;
}
