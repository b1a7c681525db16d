import type { Motive } from "../motive.ts";

/** Whether a verified person has an account here. */
export type Admission = { kind: "admitted"; personId: string } | { kind: "refused"; motive: Motive };

/** The key of a person: never the e-mail, never the name. */
export type Subject = { issuer: string; subject: string };

export const admitted = (personId: string): Admission => ({ kind: "admitted", personId });
export const refused = (motive: Motive): Admission => ({ kind: "refused", motive });
