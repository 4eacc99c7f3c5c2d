/** Discord's numbers, once. Text is counted in UTF-16 units, which is never less than what Discord counts. */
export const LIMITS = {
  textCharacters: 4000, // Over all text displays of a message (real, though undocumented)
  textBytes: 10_170, // Above this Discord answers 500: UTF-8 bytes of all texts plus `bytesEachText` for each
  bytesEachText: 12,
  components: 40, // Components of a message, nested ones included
  buttonsInRow: 5,
  buttonLabel: 80,
} as const;

/** A button that sends its `custom_id` back. */
export type ButtonComponent = Readonly<{ type: 2; style: 2; label: string; custom_id: string }>;
/** What stands in a container: a row of buttons (1), a text (10), a line between two texts (14). */
export type Component =
  | { readonly type: 1; readonly components: readonly ButtonComponent[] }
  | { readonly type: 10; readonly content: string }
  | { readonly type: 14 };
/** A box, all that a message consists of. */
export type Container = Readonly<{ type: 17; components: readonly Component[] }>;

/** Whether a message of one container with these components is one that Discord takes. */
export function areWithinLimits(components: readonly Component[]): boolean {
  const texts = components.flatMap((each) => (each.type === 10 ? [each.content] : []));
  const buttons = components.flatMap((each) => (each.type === 1 ? each.components : []));
  const text = texts.join("");
  return (
    1 + components.length + buttons.length <= LIMITS.components &&
    text.length <= LIMITS.textCharacters &&
    Buffer.byteLength(text) + texts.length * LIMITS.bytesEachText <= LIMITS.textBytes
  );
}
