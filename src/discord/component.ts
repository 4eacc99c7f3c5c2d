import { LIMITS } from "./limits.ts";

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
