import { type Context, holds } from "./condition.ts";
import type { Procedure } from "./procedure.ts";
import type { Text } from "./text.ts";

export type CheckResult = { key: string; label: Text; result: "passed" | "to_review" | "unknown"; detail: Text };

const unknown: Text = { fr: "Information non disponible\u00a0: à vérifier", en: "Not available: to be checked" };

/** The automatic checks of an application. What fails or cannot be known goes to a person, never to a refusal. */
export const runChecks = (procedure: Procedure, context: Context): CheckResult[] =>
  procedure.checks.map(({ key, label, passes, knownWhen, passed, failed }) => {
    if (knownWhen !== undefined && !holds(knownWhen, context))
      return { key, label, result: "unknown", detail: unknown };
    const passing = holds(passes, context);
    return { key, label, result: passing ? "passed" : "to_review", detail: passing ? passed : failed };
  });
