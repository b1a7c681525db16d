import { feeRules } from "#lib/applications/fee.ts";
import type { Surroundings } from "#lib/engine/check-procedure/surroundings.ts";
import { templates } from "#lib/notifications/templates/index.ts";
import { lifeEventNames } from "#lib/procedures/life-events.ts";
import { themeNames } from "#lib/procedures/themes.ts";
import { workflows } from "#lib/procedures/workflows/index.ts";
import { registerNames } from "#lib/registers/ask.ts";
import { operationNames } from "#lib/registers/record.ts";

/** What this portal lets a definition name. @param services those it has, by their slug @param procedures those known, to which a gate may send */
export const surroundingsWith = (services: Iterable<string>, procedures: Iterable<string>): Surroundings => ({
  workflows,
  themes: themeNames,
  lifeEvents: lifeEventNames,
  registers: registerNames,
  operations: operationNames,
  feeRules,
  services: new Set(services),
  templates: new Set(Object.keys(templates)),
  procedures: new Set(procedures),
});
