/** What of an error may be logged: its kind and where it came from. Messages and addresses may hold questions or tokens. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const said = Object.fromEntries(Object.entries(error).filter(([key]) => /^(?:code|status|method)$/.test(key)));
  const frames = (error.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame));
  return { error: error.name, ...said, frames: frames.slice(0, 8).map((frame) => frame.trim()) };
}
