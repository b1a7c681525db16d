// The framework may load this module more than once in a process: they all read the same hands.
const holder = globalThis as typeof globalThis & { parvisClockOffset?: number };

/** The current instant, moved by the demonstration's clock. Rules take it as a parameter; edges ask here. */
export const now = (): Date => new Date(Date.now() + (holder.parvisClockOffset ?? 0));

/** What the machine says, for what is measured in the real world whatever the demonstration plays: a session, a token. */
export const machineNow = (): Date => new Date();

/** @param milliseconds how far ahead of the machine the demonstration lives; 0 in service. */
export const setClockOffset = (milliseconds: number): void => {
  holder.parvisClockOffset = milliseconds;
};
