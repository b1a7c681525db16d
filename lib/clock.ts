let offset = 0;

/** The current instant, moved by the demonstration's clock. Rules take it as a parameter; edges ask here. */
export const now = (): Date => new Date(Date.now() + offset);

/** @param milliseconds how far ahead of the machine the demonstration lives; 0 in service. */
export const setClockOffset = (milliseconds: number): void => {
  offset = milliseconds;
};
