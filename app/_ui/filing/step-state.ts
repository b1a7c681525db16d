import type { Refusals } from "#lib/engine/answers.ts";
import type { Facts } from "#lib/engine/condition.ts";
import type { Gates } from "#lib/engine/gates.ts";
import type { PlaceCodes } from "#lib/engine/place-codes.ts";

/** What a step’s page knows of itself, before and after each post. `values` are the controls’, by name. */
export type StepState = Gates & {
  refusals: Refusals;
  values: Record<string, string>;
  facts: Facts;
  reference: string;
  /** Of the places written in the controls. */
  codes: PlaceCodes;
  /** What registers wrote for the person, to be looked at before going on. */
  filled?: Record<string, string>;
  /** The server put other values in the controls than those posted: a row more or less, what a register filled in. */
  redrawn?: boolean;
  /** The control that the person goes on from. */
  focus?: string;
};
