import { refusesAltered } from "./altering.ts";
import type { Bench } from "./bench.ts";
import { letsDocumentsGo } from "./ending.ts";
import { keepsDocuments } from "./keeping.ts";
import { openTrial } from "./trial.ts";

/** What every store of documents does, wherever it keeps them. */
export const storeContract = (place: string, openBench: () => Promise<Bench>): void => {
  const trial = { place, ...openTrial(openBench) };
  keepsDocuments(trial);
  letsDocumentsGo(trial);
  refusesAltered(trial);
};
