type Limit = { seconds: number; each: number; address: number };

/** People behind one network address: an office, a school, a village. Together they are never counted as one. */
const behindOneAddress = 40;

const limit = (seconds: number, each: number): Limit => ({ seconds, each, address: each * behindOneAddress });

/**
 * How often something may be tried in a window of time: by one account, visit or secret first, and by all those behind a network
 * address together, which only stops a machine. OWASP ASVS 5.0 sections 2.4.1 and 6.3.1.
 */
export const limits = {
  "sign-in": limit(300, 60),
  /** A new tracking link asked for one application. */
  "tracking-request": limit(3600, 5),
  "tracking-link": limit(300, 60),
  upload: limit(300, 120),
  search: limit(60, 60),
  /** A procedure looked for, by anyone, as it is typed. */
  "procedure-search": limit(60, 240),
  /** Answers sent to be checked, by anyone. */
  validation: limit(60, 60),
  /** A few letters of a commune, a country or an address, for what they may be the beginning of. */
  suggestion: limit(60, 240),
  /** Something asked for that is not there, or not for who asks: too many is somebody guessing. */
  absence: { seconds: 300, each: 20, address: 120 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
