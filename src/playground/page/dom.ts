/// <reference lib="dom" />

/** What an element has: attributes, and listeners by the name of their event. */
export interface Properties {
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]: string | boolean | Readonly<Record<string, (event: Event) => void>> | undefined;
}

/** Makes an element; a text among the children stays text, so nothing that is shown can be markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on = {}, ...attributes }: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children);
  return element;
}

/** The element with an id. Throws when the page has none. */
export function byId(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
