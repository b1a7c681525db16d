import { feeRules } from "#lib/applications/fee.ts";
import type { Surroundings } from "#lib/engine/check-procedure/surroundings.ts";
import { templates } from "#lib/notifications/templates/index.ts";
import { themeNames } from "#lib/procedures/themes.ts";
import { workflows } from "#lib/procedures/workflows/index.ts";
import { registerNames } from "#lib/registers/ask.ts";

/** What this portal lets a definition name. @param services those it has, by their slug */
export const surroundingsWith = (services: Iterable<string>): Surroundings => ({
  workflows,
  themes: themeNames,
  registers: registerNames,
  feeRules,
  services: new Set(services),
  templates: new Set(Object.keys(templates)),
});
