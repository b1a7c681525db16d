import type { Actor } from "#lib/applications/actor.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Case } from "./cases.ts";
import type { courseOf } from "./course.ts";
import type { Calendar } from "./days.ts";

/** A service and those who work there. */
export type Office = { serviceId: string; agents: readonly Actor[] };

/** A document kept once, that many rows name. */
export type Sample = { fileName: string; mediaType: string; sizeBytes: number; sha256: string; storageKey: string };

/** All that an application is made from. */
export type World = {
  procedure: Procedure;
  issuer: string;
  calendar: Calendar;
  /** By region. */
  cases: ReadonlyMap<string, readonly Case[]>;
  /** As many times as files go there. */
  offices: readonly Office[];
  samples: Readonly<Record<string, Sample>>;
  course: ReturnType<typeof courseOf>;
  /** Chains and seals the histories. */
  journalKey: string;
  now: number;
  /** E-mails and the carrier’s own words are kept from then on, as a purge would leave them. */
  since: number;
  /** The batches of this seed whose row is written, by day and agent. */
  batches: { of: string; written: Map<string, string> };
};
