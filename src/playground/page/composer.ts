/// <reference lib="dom" />
import type { CommandView, OptionView, Snapshot } from "../view.ts";
import { combobox, type Pick } from "./combobox.ts";
import { el } from "./dom.ts";

/** What the composer sends, and asks for. */
export interface ComposerActions {
  readonly say: (text: string) => void;
  readonly slash: (command: string, values: Readonly<Record<string, string | number | boolean>>) => void;
  readonly complete: (
    command: string,
    values: Readonly<Record<string, string>>,
    option: string,
  ) => Promise<readonly Pick[]>;
}

const fieldOf = ({ name, description, kind, most, required }: OptionView): HTMLInputElement => {
  const type = kind === "flag" ? "checkbox" : kind === "integer" ? "number" : "text";
  return el("input", {
    type,
    name,
    "aria-label": `${name}: ${description}`,
    maxlength: String(most),
    ...(required && { required: true }),
    ...(kind === "integer" && { min: "1" }),
  });
};

/** The row of a command that is being filled in: a pill an option. */
function commandForm(
  { name, options }: CommandView,
  { slash, complete }: ComposerActions,
  leave: () => void,
): HTMLFormElement {
  const fields = options.map((option) => ({ option, field: fieldOf(option) }));
  const typed = (): Record<string, string> =>
    Object.fromEntries(
      fields
        .filter(({ option, field }) => option.kind === "text" && field.value !== "")
        .map(({ option, field }) => [option.name, field.value]),
    );
  const pills = fields.map(({ option, field }) => {
    const own = { ...(option.required && { class: "pill required" }), ...(!option.required && { class: "pill" }) };
    const find = (): Promise<readonly Pick[]> => complete(name, typed(), option.name);
    const list = option.completes ? [combobox(field, find, ({ value }) => void (field.value = value))] : [];
    return el("label", own, el("span", {}, option.name), field, ...list);
  });
  const send = (event: Event): void => {
    event.preventDefault();
    const values = fields.flatMap(({ option: { kind, name }, field }): [string, string | number | boolean][] => {
      if (kind === "flag") return field.checked ? [[name, true]] : [];
      if (field.value === "") return [];
      return [[name, kind === "integer" ? Number(field.value) : field.value]];
    });
    slash(name, Object.fromEntries(values));
    leave();
  };
  const onKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === "Escape") leave();
  };
  const form = el("form", {
    class: "command",
    "aria-label": `The command ${name}`,
    on: { submit: send, keydown: onKey },
  });
  form.append(el("b", {}, `/${name}`), ...pills, el("button", { type: "submit", "aria-label": `Send /${name}` }, "➤"));
  return form;
}

/** Where messages and commands are written. */
export function createComposer(place: HTMLElement, actions: ComposerActions) {
  let commands: readonly CommandView[] = [];
  const field = el("input", {
    type: "text",
    maxlength: "2000",
    "aria-label": "Message",
    placeholder: "Message, or / for commands",
  });
  const find = (value: string): Pick[] => {
    if (!/^\/\S*$/.test(value)) return [];
    const fitting = commands.filter(
      ({ onMessage, name }) => !onMessage && name.startsWith(value.slice(1).toLowerCase()),
    );
    return fitting.map(({ name, description }) => ({ name: `/${name}`, value: name, hint: description }));
  };
  const leave = (): void => {
    field.value = "";
    place.replaceChildren(plain);
    field.focus();
  };
  const open = ({ value }: Pick): void => {
    const command = commands.find(({ name }) => name === value);
    if (!command) return;
    const form = commandForm(command, actions, leave);
    place.replaceChildren(form);
    (form.querySelector("input") ?? form.querySelector("button"))?.focus();
  };
  const list = combobox(field, find, open, { eager: true });
  const send = (event: Event): void => {
    event.preventDefault();
    if (field.value.trim() === "") return;
    actions.say(field.value);
    field.value = "";
  };
  const plain = el(
    "form",
    { class: "plain", "aria-label": "Write a message", on: { submit: send } },
    field,
    list,
    el("button", { type: "submit", "aria-label": "Send" }, "➤"),
  );
  place.replaceChildren(plain);
  return {
    update: (snapshot: Snapshot): void => void (commands = snapshot.commands),
    focus: (): void => field.focus(),
  };
}
