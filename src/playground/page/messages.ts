/// <reference lib="dom" />
import type { ComponentView, MarkdownNode, MessageView, Snapshot } from "../view.ts";
import { el } from "./dom.ts";

/** What can be done with a message. */
export interface MessageActions {
  readonly press: (message: string, button: string) => void;
  readonly menu: (message: string, command: string) => void;
  readonly reply: (message: string) => void;
  readonly dismiss: (message: string) => void;
  readonly show: (question: string) => void; // In the workbench
}

const TAGS: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  strong: "strong",
  em: "em",
  underline: "u",
  strikethrough: "s",
  inlineCode: "code",
  codeBlock: "pre",
  blockQuote: "blockquote",
  subtext: "small",
  line: "div",
};

const children = (content: MarkdownNode["content"]): Node[] =>
  typeof content === "string" ? [document.createTextNode(content)] : (content ?? []).map(markdown);

/** Parsed markdown as elements. */
function markdown(node: MarkdownNode): Node {
  const { type, content, level = 3 } = node;
  if (type === "br" || type === "newline") return el("br");
  if (type === "heading") return el("p", { class: `heading h${level}` }, ...children(content));
  if (type === "item") return el("div", { class: "item" }, ...children(content));
  if (type === "user") return el("span", { class: "mention" }, "@Footnote");
  const tag = TAGS[type];
  if (tag === undefined) return el("span", {}, ...children(content));
  return el(tag, {}, ...children(content));
}

const component = (part: ComponentView, press: (button: string) => void): HTMLElement => {
  if (part.kind === "text") return el("div", { class: "text" }, ...part.text.map(markdown));
  if (part.kind === "separator") return el("hr");
  if (part.kind === "container")
    return el("div", { class: "container" }, ...part.parts.map((each) => component(each, press)));
  const buttons = part.buttons.map(({ id, label }) =>
    el("button", { type: "button", class: "pressable", on: { click: () => press(id) } }, label),
  );
  return el("div", { class: "row" }, ...buttons);
};

/** Characters shown of a message that is replied to. */
const SHOWN = 80;
const TIME = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit" });

const item = (label: string, act: () => void): HTMLElement => {
  const pick = (event: Event): void => {
    if (event.target instanceof Element) event.target.closest("details")?.removeAttribute("open");
    act();
  };
  return el("button", { type: "button", on: { click: pick } }, label);
};

/** The menu of a message: reply, and the commands that apps have for messages. */
const menuOf = ({ id, said }: MessageView, { commands }: Snapshot, actions: MessageActions): HTMLElement => {
  const apps = commands
    .filter(({ onMessage }) => onMessage)
    .map(({ name }) => item(name, () => actions.menu(id, name)));
  return el(
    "details",
    { class: "menu" },
    el("summary", { "aria-label": "More of this message" }, "⋯"),
    el(
      "div",
      {},
      item("Reply", () => actions.reply(id)),
      ...apps,
      ...(said === "" ? [] : [item("Show why in the workbench", () => actions.show(said))]),
    ),
  );
};

/** A message as Discord shows it. */
export function messageElement(
  message: MessageView,
  snapshot: Snapshot,
  all: readonly MessageView[],
  actions: MessageActions,
): HTMLElement {
  const { id, author, time, edited, text, parts, ephemeral, repliesTo, used } = message;
  const replied = all.find((each) => each.id === repliesTo);
  const avatar = el(
    "div",
    { class: `avatar ${author.bot ? "bot" : ""}`, "aria-hidden": "true" },
    author.name.slice(0, 1),
  );
  const tag = author.bot ? [el("span", { class: "tag" }, "APP")] : [];
  const before = used
    ? `↱ ${used.by} used ${/^[a-z]/.test(used.command) ? `/${used.command}` : used.command}`
    : replied && `↱ ${replied.author.name}: ${replied.said.slice(0, SHOWN) || "…"}`;
  const above = before === undefined ? [] : [el("p", { class: "reply" }, before)];
  const dismiss = el(
    "button",
    { type: "button", class: "link", on: { click: () => actions.dismiss(id) } },
    "Dismiss message",
  );
  const below = ephemeral ? [el("p", { class: "only" }, "Only you can see this · ", dismiss)] : [];
  return el(
    "article",
    { class: ephemeral ? "message ephemeral" : "message", "data-id": id },
    avatar,
    el(
      "div",
      { class: "body" },
      ...above,
      el(
        "p",
        { class: "who" },
        el("b", {}, author.name),
        ...tag,
        el("time", { datetime: time }, TIME.format(new Date(time))),
      ),
      ...(text.length > 0
        ? [el("div", { class: "text" }, ...text.map(markdown), ...(edited ? [el("small", {}, " (edited)")] : []))]
        : []),
      ...parts.map((part) => component(part, (button) => actions.press(id, button))),
      ...below,
    ),
    menuOf(message, snapshot, actions),
  );
}
