import type { Motive } from "../motive.ts";
import type { Evidence } from "./evidence.ts";

/** @returns why the sign-in stops here, or nothing. */
export type Check = (evidence: Evidence) => Motive | undefined;
