import { procedureOf } from "#lib/procedures/catalogue.ts";
import { cleanText } from "./clean-text.ts";
import type { CaseRefusal } from "./on-case.ts";
import { factsLength } from "./ruling.ts";

export type MotiveRefusal = CaseRefusal | { ok: false; because: "no_ground" | "facts_too_short" };
type Filed = Parameters<typeof procedureOf>[0];
type Motive = { ok: true; grounds: string[]; facts: string };

/** Grounds among the procedure’s own, each with its basis in law, and facts that say something. */
export const motive = (application: Filed, given: { grounds: string[]; facts: string }): Motive | MotiveRefusal => {
  const { grounds } = procedureOf(application);
  const chosen = grounds.filter((ground) => given.grounds.includes(ground.code)).map((ground) => ground.code);
  if (chosen.length === 0) return { ok: false, because: "no_ground" };
  const facts = cleanText(given.facts, factsLength.max);
  if (facts.length < factsLength.min) return { ok: false, because: "facts_too_short" };
  return { ok: true, grounds: chosen, facts };
};
