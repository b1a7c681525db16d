/** What becomes of a code that was handed on: good, not one that was given, past its day, used by another, or tried too often. */
export const codeStates = ["valid", "unknown", "expired", "used", "locked"] as const;
export type CodeState = (typeof codeStates)[number];

export const asCodeState = (said: unknown): CodeState | undefined => codeStates.find((state) => state === said);
