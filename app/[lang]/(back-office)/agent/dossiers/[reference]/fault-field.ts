import type { MotiveRefusal } from "#lib/back-office/motive.ts";
import type { RequestRefusal } from "#lib/back-office/request-information.ts";
import type { VisitRefusal } from "#lib/back-office/set-visit.ts";

type Because = MotiveRefusal["because"] | RequestRefusal["because"] | VisitRefusal["because"];

/** The control an agent has to mend, when there is one. */
export const faultField = (because: Because): string | undefined => {
  switch (because) {
    case "no_ground":
      return "motif";
    case "facts_too_short":
      return "faits";
    case "nothing_asked":
      return "demande";
    case "due_too_soon":
      return "echeance";
    case "visit_day":
      return "jour";
    case "visit_time":
      return "heure";
    case "no_visit":
    case "overtaken":
    case "absent":
    case "not_mine":
    case "taken":
    case "not_now":
      return undefined;
  }
};
