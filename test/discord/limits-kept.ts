import { expect } from "vitest";
import type { Container } from "../../src/discord/render.ts";

/** Every text of a message. */
export const textsOf = (components: readonly Container[]): string[] =>
  components.flatMap(({ components }) => components.flatMap((each) => (each.type === 10 ? [each.content] : [])));

/** Fails if a message is more than Discord takes. The figures are Discord's, not ours. */
export function expectWithinLimits(components: readonly Container[]): void {
  const texts = textsOf(components);
  const inner = components.flatMap((container) => container.components);
  const buttons = inner.flatMap((each) => (each.type === 1 ? each.components : []));
  expect(components.length + inner.length + buttons.length).toBeLessThanOrEqual(40);
  expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(4000);
  expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)).toBeLessThanOrEqual(10_170);
  for (const text of texts) expect(text.trim()).not.toBe("");
  for (const row of inner) if (row.type === 1) expect([1, 2, 3, 4, 5]).toContain(row.components.length);
  for (const { label, custom_id } of buttons) {
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(80);
    expect(custom_id.length).toBeLessThanOrEqual(100);
  }
  expect(JSON.stringify(components)).not.toMatch(/\\ud[89a-f]/i);
}
