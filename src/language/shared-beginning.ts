/** Share of the longer word that two have in common from their beginning; 0 where fewer letters than `least` agree. */
export function sharedBeginning(a: string, b: string, least: number): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared >= least ? shared / Math.max(a.length, b.length) : 0;
}
