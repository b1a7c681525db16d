import type { Workflow } from "../workflow.ts";

/** What a definition may name without holding it. */
export type Surroundings = {
  workflows: ReadonlyMap<string, Workflow>;
  themes: ReadonlySet<string>;
  registers: ReadonlySet<string>;
  feeRules: ReadonlySet<string>;
  services: ReadonlySet<string>;
  templates: ReadonlySet<string>;
};
