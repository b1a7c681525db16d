import type { Procedure } from "#lib/engine/procedure.ts";
import { birthCertificate } from "./birth-certificate.ts";
import { changeOfAddress } from "./change-of-address.ts";
import { changeOfHolder } from "./change-of-holder.ts";
import { duplicate } from "./duplicate.ts";
import { holidayWatch } from "./holiday-watch.ts";
import { ship } from "./registry.ts";
import { situationCertificate } from "./situation-certificate.ts";
import { technicalModification } from "./technical-modification.ts";
import { terrace } from "./terrace.ts";
import { transferDeclaration } from "./transfer-declaration.ts";

/** What this portal is built with. */
export const shipped: readonly Procedure[] = [
  changeOfHolder,
  transferDeclaration,
  changeOfAddress,
  duplicate,
  technicalModification,
  situationCertificate,
  birthCertificate,
  holidayWatch,
  terrace,
];

/** The latest version of each procedure: those shipped, and what was published since. */
export const catalogue: readonly Procedure[] = ship(shipped);

export { addPublished, hasOneVersion, isKnown, procedureBySlug, procedureOf, requireProcedure } from "./registry.ts";
