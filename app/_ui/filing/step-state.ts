import type { Refusals } from "#lib/engine/answers.ts";
import type { Facts } from "#lib/engine/condition.ts";
import type { Gates } from "#lib/engine/gates.ts";

/** What a step’s page knows of itself, before and after each post. `values` are the controls’, by name. */
export type StepState = Gates & { refusals: Refusals; values: Record<string, string>; facts: Facts; reference: string };
