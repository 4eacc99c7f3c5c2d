/// <reference lib="dom" />
import type { Act } from "../act.ts";
import type { ChannelView, Snapshot } from "../view.ts";
import { createComposer } from "./composer.ts";
import { byId, el } from "./dom.ts";
import { messageElement, type MessageActions } from "./messages.ts";
import { act, completions, follow } from "./server.ts";
import { createWorkbench } from "./workbench.ts";

const [places, head, log] = [byId("places"), byId("head"), byId("log")];
/** What is shown, and to whom. */
interface State {
  viewer: string;
  channel: string;
  repliesTo: string;
  snapshot: Snapshot | undefined;
  readonly hidden: Set<string>; // Messages that were dismissed
  drawn: string; // What the log shows, to see whether it changes
}

const state: State = { viewer: "", channel: "", repliesTo: "", snapshot: undefined, hidden: new Set(), drawn: "" };
const workbench = createWorkbench(byId("workbench"));

const channelNow = (): ChannelView | undefined => {
  const channels = state.snapshot?.channels ?? [];
  return channels.find(({ id }) => id === state.channel) ?? channels[0];
};

const tell = (error: unknown): void => {
  const line = el("p", { class: "failure", role: "alert" }, error instanceof Error ? error.message : String(error));
  log.append(line);
  line.scrollIntoView({ block: "end" });
};

const doing = (what: (channel: string) => Act): void => {
  act(state.viewer, what(channelNow()?.id ?? "")).catch(tell);
};

const actions: MessageActions = {
  press: (message, button) => doing((channel) => ({ kind: "press", channel, message, button })),
  menu: (message, command) => doing((channel) => ({ kind: "menu", channel, message, command })),
  reply: (message) => {
    state.repliesTo = message;
    draw();
    composer.focus();
  },
  dismiss: (message) => {
    state.hidden.add(message);
    draw();
  },
  show: (question) => void workbench.show(question).catch(tell),
};

const composer = createComposer(byId("composer"), {
  say: (text) => {
    const repliesTo = state.repliesTo === "" ? {} : { repliesTo: state.repliesTo };
    state.repliesTo = "";
    doing((channel) => ({ kind: "say", channel, text, ...repliesTo }));
    if (channelNow()?.direct) actions.show(text);
  },
  slash: (command, values) => {
    doing((channel) => ({ kind: "slash", channel, command, values: { ...values } }));
    const { question } = values;
    if (command === "ask" && typeof question === "string") actions.show(question.replace(/^Ask: /, ""));
  },
  complete: (command, values, option) =>
    completions(state.viewer, {
      kind: "complete",
      channel: channelNow()?.id ?? "",
      command,
      values: { ...values },
      option,
    }),
});

const openChannel = (id: string): void => {
  state.channel = id;
  draw();
  composer.focus();
};

const drawPlaces = ({ channels, people, online, viewer }: Snapshot): void => {
  const rows = channels.map(({ id, name, direct }) =>
    el(
      "button",
      { type: "button", "aria-current": String(id === channelNow()?.id), on: { click: () => openChannel(id) } },
      `${direct ? "@" : "#"} ${name}`,
    ),
  );
  const who = people.map(({ id, name }) =>
    el("button", { type: "button", "aria-pressed": String(id === viewer), on: { click: () => watch(id) } }, name),
  );
  places.replaceChildren(
    el("h1", {}, "Footnote"),
    el("p", { class: online ? "status online" : "status" }, online ? "The bot is online" : "The bot is offline"),
    ...rows,
    el("p", { class: "label", id: "as" }, "You are"),
    el("div", { role: "group", "aria-labelledby": "as" }, ...who),
  );
};

const toggleWorkbench = (): void => void byId("workbench").classList.toggle("open");

const draw = (): void => {
  const { snapshot, hidden, repliesTo } = state;
  const channel = channelNow();
  if (!snapshot || !channel) return;
  drawPlaces(snapshot);
  const name = `${channel.direct ? "@" : "#"} ${channel.name}`;
  const opens = el("button", { type: "button", class: "toggle", on: { click: toggleWorkbench } }, "Workbench"); // On a phone
  head.replaceChildren(el("h2", {}, name), opens);
  if (repliesTo !== "") {
    const cancel = (): void => {
      state.repliesTo = "";
      draw();
    };
    head.append(
      el("p", {}, "Replying. ", el("button", { type: "button", class: "link", on: { click: cancel } }, "Cancel")),
    );
  }
  const shown = channel.messages.filter(({ id }) => !hidden.has(id));
  const key = JSON.stringify([shown, channel.id, snapshot.viewer]);
  if (key === state.drawn) return; // Nothing to see has changed: focus and menus stay as they are
  state.drawn = key;
  const greeting = el(
    "p",
    { class: "empty" },
    channel.direct ? "Write to Footnote: ask anything about the article." : "Type / and pick a command, e.g. /ask.",
  );
  log.replaceChildren(
    ...(shown.length > 0 ? shown.map((each) => messageElement(each, snapshot, channel.messages, actions)) : [greeting]),
  );
  log.scrollTop = log.scrollHeight;
};

let stop = (): void => undefined;
/** Looks at everything as another person. */
const watch = (viewer: string): void => {
  stop();
  state.drawn = "";
  stop = follow(
    viewer,
    (snapshot) => {
      Object.assign(state, { snapshot, viewer: snapshot.viewer });
      composer.update(snapshot);
      workbench.update(snapshot);
      draw();
    },
    () => tell(new Error("The playground has ended. Start it again with npm start.")),
  );
};
watch("");
composer.focus();
