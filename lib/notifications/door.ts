const second = 1_000;
const pauses = [30, 60, 120, 300].map((each) => each * second);
/** Longer than one e-mail may take: whoever goes to see is back by then. */
const visit = 60 * second;

/**
 * Whether to go to the mail server at all. When it is away one e-mail goes to see, and the others wait without keeping a
 * worker busy; each visit in vain doubles the wait, up to five minutes.
 */
export const makeDoor = () => {
  let closed: { until: number; vain: number } | undefined;
  return {
    /** @returns when to come back; undefined to go now, and then say how it went */
    closedUntil: (at: Date): Date | undefined => {
      if (closed === undefined) return undefined;
      if (at.getTime() < closed.until) return new Date(closed.until);
      closed.until = at.getTime() + visit;
      return undefined;
    },
    isAway: (at: Date): void => {
      const vain = (closed?.vain ?? 0) + 1;
      closed = { until: at.getTime() + (pauses[vain - 1] ?? 300 * second), vain };
    },
    isBack: (): void => {
      closed = undefined;
    },
  };
};
