import { gardenPermit } from "#lib/engine/check-procedure/fixtures/garden-permit.ts";
import { defineProcedure, type Procedure, type ProcedureInput } from "#lib/engine/procedure.ts";

/** For tests: a procedure that no source ships, under its own name, in what this portal knows. */
export const garden = (slug: string, version: number, over: Partial<ProcedureInput> = {}): Procedure =>
  defineProcedure({
    ...gardenPermit,
    ...{ slug, version, theme: "vehicules", service: "immatriculations", workflow: "title-by-post" },
    grounds: [
      ...gardenPermit.grounds,
      {
        code: "PLAN_ILLISIBLE",
        kind: "correctable",
        label: { fr: "Plan illisible", en: "Plan illegible" },
        basis: "CRPA, article L114-5",
      },
    ],
    ...over,
  });
