/// <reference lib="dom" />
import { el } from "./dom.ts";

/** Something to pick from a list. */
export interface Pick {
  readonly name: string;
  readonly value: string;
  readonly hint?: string;
}

const WAIT_MS = 120; // After the last key, before completions are asked for
let lists = 0; // Numbers lists, so that each has an id of its own

/** Gives a text field a list of suggestions that arrow keys, Enter, Tab and Escape work; returns the list. */
export function combobox(
  field: HTMLInputElement,
  find: (typed: string) => Promise<readonly Pick[]> | readonly Pick[],
  pick: (picked: Pick) => void,
  { eager = false } = {}, // Whether Enter takes the first suggestion, as against what was typed
) {
  const id = `list-${++lists}`;
  const list = el("ul", { id, role: "listbox", class: "list", "aria-label": "Suggestions", hidden: true });
  let picks: readonly Pick[] = [];
  let active = -1;
  const show = (): void => {
    list.hidden = picks.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    list.replaceChildren(
      ...picks.map(({ name, hint }, place) => {
        const choose = (event: Event): void => {
          event.preventDefault(); // The field keeps the focus
          take(place);
        };
        const texts = [el("b", {}, name), ...(hint === undefined ? [] : [el("span", {}, hint)])];
        return el(
          "li",
          {
            id: `${id}-${place}`,
            role: "option",
            "aria-selected": String(place === active),
            on: { mousedown: choose },
          },
          ...texts,
        );
      }),
    );
    if (active >= 0) field.setAttribute("aria-activedescendant", `${id}-${active}`);
    else field.removeAttribute("aria-activedescendant");
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const close = (): void => {
    [picks, active] = [[], -1];
    show();
  };
  const take = (place: number): void => {
    const picked = picks[place];
    close();
    if (picked) pick(picked);
  };
  let asked = 0;
  const look = async (): Promise<void> => {
    const own = ++asked;
    const found = await find(field.value);
    if (own !== asked || document.activeElement !== field) return;
    [picks, active] = [found, eager && found.length > 0 ? 0 : -1];
    show();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), WAIT_MS);
  };
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-controls": id,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    autocomplete: "off",
  }))
    field.setAttribute(name, value);
  field.addEventListener("input", later);
  field.addEventListener("focus", later);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) active = (Math.max(active, step > 0 ? -1 : 0) + step + picks.length) % picks.length;
    else if (active >= 0 && (event.key === "Enter" || event.key === "Tab")) take(active);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (step !== 0) show();
  });
  return list;
}
