import { environment } from "#lib/environment.ts";
import { clamd } from "./clamd.ts";
import type { Scanner } from "./verdict.ts";

/** The antivirus that this portal was told of; without one nothing is scanned. */
export const scanner = (): Scanner | undefined => {
  const { CLAMD_URL } = environment();
  return CLAMD_URL === undefined ? undefined : clamd(CLAMD_URL);
};

export type ScannerState = "none" | "up" | "down";

/** What whoever runs the portal is told. */
export const scannerState = async (): Promise<ScannerState> => {
  const known = scanner();
  if (known === undefined) return "none";
  return (await known.isUp()) ? "up" : "down";
};
