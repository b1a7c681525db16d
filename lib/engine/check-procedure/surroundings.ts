import type { Workflow } from "../workflow.ts";

/** What a definition may name without holding it. */
export type Surroundings = {
  workflows: ReadonlyMap<string, Workflow>;
  themes: ReadonlySet<string>;
  lifeEvents: ReadonlySet<string>;
  registers: ReadonlySet<string>;
  /** What may be recorded elsewhere. */
  operations: ReadonlySet<string>;
  feeRules: ReadonlySet<string>;
  services: ReadonlySet<string>;
  templates: ReadonlySet<string>;
  /** Where a gate may send to. */
  procedures: ReadonlySet<string>;
};
