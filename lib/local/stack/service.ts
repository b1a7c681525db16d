import type { Text } from "#lib/engine/text.ts";

/** A child of the stack: what to run, how to know that it is ready, how to ask it to stop. */
export type Service = {
  name: string;
  label: Text;
  command: string;
  arguments: readonly string[];
  environment?: Record<string, string>;
  /** Run before each start, the restarts too. */
  beforeStart?: () => void;
  /** Asked until it says yes; `"line"` waits for a line `ready` in what the child prints. */
  readiness: "line" | (() => Promise<boolean>);
  stopSignal: NodeJS.Signals;
  /** Milliseconds it is given to stop by itself. */
  stopsWithin: number;
  /** Whether the others need it to stop in good order. */
  outlivesOthers: boolean;
};
