import type { Procedure } from "#lib/engine/procedure.ts";
import { birthCertificate } from "./birth-certificate.ts";
import { changeOfAddress } from "./change-of-address.ts";
import { changeOfHolder } from "./change-of-holder.ts";
import { duplicate } from "./duplicate.ts";
import { holidayWatch } from "./holiday-watch.ts";
import { situationCertificate } from "./situation-certificate.ts";
import { technicalModification } from "./technical-modification.ts";

export const catalogue: readonly Procedure[] = [
  changeOfHolder,
  changeOfAddress,
  duplicate,
  technicalModification,
  situationCertificate,
  birthCertificate,
  holidayWatch,
];

export const procedureBySlug = (slug: string): Procedure | undefined =>
  catalogue.find((procedure) => procedure.slug === slug);

/** @throws when an application names a procedure that is no longer shipped. */
export const requireProcedure = (slug: string): Procedure => {
  const procedure = procedureBySlug(slug);
  if (procedure === undefined) throw new Error(`No procedure is named ${slug}`);
  return procedure;
};
