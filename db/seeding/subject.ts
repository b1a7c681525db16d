import type { Actor } from "#lib/applications/actor.ts";
import type { Step } from "./course.ts";
import type { Day } from "./days.ts";
import type { Draw } from "./draw.ts";
import type { Turn } from "./life.ts";
import type { Town } from "./names.ts";
import type { Person } from "./people.ts";

/** @property serial under 5 000 000 000, its own; @property mayBeDraft a person has one draft at a time */
export type Filed = { serial: number; reference: string; person: Person; on: Day; at: number; mayBeDraft: boolean };

/** A turn, where it led. */
export type Passed = Turn & { step: Step };

/** What the other tables’ rows need of an application. */
export type Subject = Filed & {
  id: string;
  agent: Actor;
  serviceId: string;
  passed: readonly Passed[];
  town: Town;
  address: readonly string[];
  draw: Draw;
};
