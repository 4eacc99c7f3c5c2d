/// <reference lib="dom" />
import type { Act } from "../act.ts";
import type { BlockView, Snapshot } from "../view.ts";

const post = async (path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(path, { method: "POST", body: JSON.stringify(body ?? null) });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(typeof answer === "object" && answer && "error" in answer ? String(answer.error) : "refused");
};

/** Does something as a person; what comes back depends on what was done. */
export const act = (viewer: string, what: Act): Promise<unknown> => post(`/act?viewer=${viewer}`, what);

/** Starts or ends the bot's process. */
export const setBot = (wanted: "start" | "stop"): Promise<unknown> => post(`/bot?do=${wanted}`);

/** What an option could be completed to. */
export async function completions(
  viewer: string,
  what: Extract<Act, { kind: "complete" }>,
): Promise<{ name: string; value: string }[]> {
  const found = await act(viewer, what).catch(() => []);
  if (!Array.isArray(found)) return [];
  return found.map((each: { name?: unknown; value?: unknown }) => ({
    name: String(each.name),
    value: String(each.value),
  }));
}

/** The documents. */
export const readArticle = async (): Promise<readonly BlockView[]> => (await fetch("/article")).json();

/** The JSON of an answer, with its why. */
export const readAnswer = async (question: string): Promise<unknown> =>
  (await fetch(`/ask?question=${encodeURIComponent(question)}`)).json();

/** Follows what a person sees; returns what ends that. */
export function follow(viewer: string, onSnapshot: (snapshot: Snapshot) => void, onLost: () => void): () => void {
  const stream = new EventSource(`/events?viewer=${viewer}`);
  stream.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const snapshot: Snapshot = JSON.parse(data);
    onSnapshot(snapshot);
  });
  stream.addEventListener("error", onLost);
  return () => stream.close();
}
