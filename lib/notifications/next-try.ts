const minute = 60_000;
const pauses = [1, 2, 4, 8];
const longest = 10;
const patience = 3 * 24 * 60 * minute;

/** How long before an e-mail is tried again, after so many tries: ten minutes at most, so that all is gone soon after an outage. */
export const pauseAfter = (tries: number): number => (pauses[tries - 1] ?? longest) * minute;

/** RFC 5321 §4.5.4.1 asks for four or five days; news of an application is stale before. */
export const isTooOld = ({ createdAt }: { createdAt: Date }, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > patience;
