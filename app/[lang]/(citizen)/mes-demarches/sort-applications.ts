import type { Application } from "#lib/applications/transition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { type Outline, outlineOf } from "#lib/tracking/tracker.ts";

export type Section = "turn" | "drafts" | "underway" | "over";
export type Listed = { application: Application; procedure: Procedure; outline: Outline };

const order: readonly Section[] = ["turn", "drafts", "underway", "over"];

/** What awaits the person first, then what they have not finished, what is under way, what is over. */
export const sortApplications = (
  applications: readonly Application[],
  now: Date,
): { section: Section; applications: Listed[] }[] => {
  const listed = applications.map((application) => {
    const procedure = procedureOf(application);
    return { application, procedure, outline: outlineOf(application, procedure, now) };
  });
  return order
    .map((section) => ({ section, applications: listed.filter(({ outline }) => sectionOf(outline) === section) }))
    .filter(({ applications }) => applications.length > 0);
};

const sectionOf = ({ status, over, turn }: Outline): Section => {
  if (status === "draft") return "drafts";
  if (over) return "over";
  return turn ? "turn" : "underway";
};
