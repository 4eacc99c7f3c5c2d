/** What a process offers to end it. */
export interface Ending {
  readonly once: (signal: "SIGINT" | "SIGTERM", listener: () => void) => unknown;
  readonly exit: (status: number) => void;
}

const GRACE_MS = 15_000; // Then the process ends anyway; Discord may take 10 seconds to end its answers

/** On SIGINT or SIGTERM stops once and ends with 0; a stop that hangs is cut off after `graceMs`. */
export function onSignal(stop: () => Promise<void>, process: Ending, graceMs = GRACE_MS): void {
  const end = (status: number) => (): void => process.exit(status);
  const signalled = (): void => {
    setTimeout(end(0), graceMs);
    void stop().then(end(0), end(1));
  };
  process.once("SIGINT", signalled);
  process.once("SIGTERM", signalled);
}
