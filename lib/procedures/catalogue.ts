import type { Procedure } from "#lib/engine/procedure.ts";
import { changeOfAddress } from "./change-of-address.ts";
import { changeOfHolder } from "./change-of-holder.ts";
import { duplicate } from "./duplicate.ts";
import { ship } from "./registry.ts";
import { technicalModification } from "./technical-modification.ts";

/** What this portal is built with. */
export const shipped: readonly Procedure[] = [changeOfHolder, changeOfAddress, duplicate, technicalModification];

/** The latest version of each procedure: those shipped, and what was published since. */
export const catalogue: readonly Procedure[] = ship(shipped);

export { addPublished, hasOneVersion, isKnown, procedureBySlug, procedureOf, requireProcedure } from "./registry.ts";
