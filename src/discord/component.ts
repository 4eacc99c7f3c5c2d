import { LIMITS } from "./limits.ts";

/** A button that sends its `custom_id` back. */
export interface ButtonComponent {
  readonly type: 2;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
}
/** What stands in a container: a row of buttons (1), a text (10), a line between two texts (14). */
export type Component =
  | { readonly type: 1; readonly components: readonly ButtonComponent[] }
  | { readonly type: 10; readonly content: string }
  | { readonly type: 14 };
/** A box, all that a message consists of. */
export interface Container {
  readonly type: 17;
  readonly components: readonly Component[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether a message of one container with these components is one that Discord takes. */
export function areWithinLimits(components: readonly Component[]): boolean {
  const texts = components.flatMap((each) => (each.type === 10 ? [each.content] : []));
  const nested = components.map((each) => (each.type === 1 ? 1 + each.components.length : 1));
  return (
    1 + sum(nested) <= LIMITS.components &&
    sum(texts.map(({ length }) => length)) <= LIMITS.textCharacters &&
    sum(texts.map((text) => Buffer.byteLength(text) + LIMITS.bytesEachText)) <= LIMITS.textBytes
  );
}
