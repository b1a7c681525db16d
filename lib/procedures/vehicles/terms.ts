import type { ProcedureInput } from "#lib/engine/procedure.ts";

type Terms = Pick<
  ProcedureInput,
  "theme" | "service" | "workflow" | "delivery" | "deliverTo" | "clock" | "draftDays" | "retention" | "subject"
>;

/** What every request for a registration certificate has in common: paid, examined, produced, posted to the holder. */
export const certificateTerms: Terms = {
  theme: "vehicules",
  service: "immatriculations",
  subject: { answer: "plate", display: "plate" },
  deliverTo: "address",
  workflow: "title-by-post",
  delivery: "post",
  clock: { silence: "rejection", months: 2, targetWorkingDays: 7 },
  draftDays: 30,
  retention: { years: 5, basis: "Arrêté du 10 février 2009, article 5" },
};
