/// <reference lib="dom" />
import type { BlockView, RequestView, Snapshot } from "../view.ts";
import { el } from "./dom.ts";
import { readAnswer, readArticle, setBot } from "./server.ts";

const TABS = ["Article", "Answer", "Requests"] as const;
type Tab = (typeof TABS)[number];

interface Quoted {
  readonly document: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The first passage of an answer, as far as it is one. */
const quotedIn = (answer: unknown): Quoted | undefined => {
  if (typeof answer !== "object" || !answer) return undefined;
  const { excerpts, nearest }: { excerpts?: Quoted[]; nearest?: Quoted[] } = answer;
  return excerpts?.[0] ?? nearest?.[0];
};

const count = (many: number, what: string): string => (many === 0 ? "" : `${many} ${what}${many === 1 ? "" : "s"}`);

const blockElement = (
  { document: id, number, kind, text, notes, facts }: BlockView,
  quoted: Quoted | undefined,
): HTMLElement => {
  const own = quoted && quoted.document === id && quoted.block === number ? quoted : undefined;
  const { start = 0, end = 0 } = own ?? {};
  const marked = own ? [text.slice(0, start), el("mark", {}, text.slice(start, end)), text.slice(end)] : [text];
  const margin = [
    ...notes.map((note) =>
      el("li", { class: `note ${note.kind}` }, `“${text.slice(note.start, note.end)}” — ${note.text}`),
    ),
    ...facts.map(({ label, answer }) => el("li", {}, `${label}: ${answer}`)),
  ];
  const aside =
    margin.length > 0
      ? [
          el(
            "details",
            {},
            el(
              "summary",
              {},
              [count(notes.length, "note"), count(facts.length, "fact")].filter((each) => each !== "").join(", "),
            ),
            el("ul", {}, ...margin),
          ),
        ]
      : [];
  return el(
    "div",
    { class: `block ${kind}` },
    el("p", {}, el("span", { class: "number" }, `¶${number} `), ...marked),
    ...aside,
  );
};

const requestElement = ({ method, path, status, problems, body }: RequestView): HTMLElement => {
  const line = el("summary", {}, `${status} ${method} ${path.replace(/\/[^/]{40,}/, "/…")}`);
  const wrong = problems.map((problem) => el("p", { class: "problem" }, problem));
  return el(
    "details",
    { class: problems.length > 0 ? "request wrong" : "request" },
    line,
    ...wrong,
    el("pre", { tabindex: "0" }, body || "no body"),
  );
};

/** The article with what was quoted, the JSON and the why of the last answer, and what the bot sent. */
export function createWorkbench(place: HTMLElement) {
  let tab: Tab = "Article";
  let article: readonly BlockView[] = [];
  let answer: unknown;
  let snapshot: Snapshot | undefined;
  let library = "";
  const panel = el("div", { id: "panel", role: "tabpanel", "aria-label": "Workbench panel", tabindex: "0" });
  const tabs = el("div", { role: "tablist", "aria-label": "Workbench" });
  const bot = el("button", {
    type: "button",
    class: "bot",
    on: { click: () => void setBot(snapshot?.online ? "stop" : "start") },
  });
  const draw = (): void => {
    tabs.replaceChildren(
      ...TABS.map((name) => {
        const choose = (): void => {
          tab = name;
          draw();
        };
        return el(
          "button",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(name === tab),
            "aria-controls": "panel",
            on: { click: choose },
          },
          name,
        );
      }),
    );
    const quoted = quotedIn(answer);
    if (tab === "Article") panel.replaceChildren(...article.map((block) => blockElement(block, quoted)));
    if (tab === "Answer")
      panel.replaceChildren(
        el(
          "pre",
          {},
          answer === undefined
            ? "Ask something, and the JSON of the answer with its why is here."
            : JSON.stringify(answer, null, 2),
        ),
      );
    if (tab === "Requests") panel.replaceChildren(...(snapshot?.requests ?? []).map(requestElement));
    panel.querySelector("mark")?.scrollIntoView({ block: "center" });
  };
  const load = async (): Promise<void> => {
    article = await readArticle();
    draw();
  };
  const mistake = el("p", { class: "problem", role: "alert" });
  place.replaceChildren(el("div", { class: "bar" }, tabs, bot), mistake, panel);
  draw();
  return {
    update: (next: Snapshot): void => {
      bot.textContent = next.online ? "Stop the bot" : "Start the bot";
      mistake.textContent = next.mistake;
      const changed = next.library !== library;
      [snapshot, library] = [next, next.library];
      if (tab === "Requests") draw();
      if (!changed) return;
      void load();
    },
    /** Shows how a question is answered. */
    show: async (question: string): Promise<void> => {
      answer = await readAnswer(question);
      draw();
    },
  };
}
