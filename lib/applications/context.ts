import { checkAnswers, fieldsOf } from "#lib/engine/answers.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { asCodeState } from "#lib/engine/code-states.ts";
import type { Answers, Context, Facts } from "#lib/engine/condition.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { regionOfPostcode } from "#lib/fees/region.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { askRegister } from "#lib/registers/ask.ts";
import { tryCode } from "./handover/try-code.ts";

/** What conditions are judged on, at this instant in Paris. */
export const contextOf = (application: { answers: Answers; facts: Facts }, now: Date): Context => ({
  answers: application.answers,
  facts: application.facts,
  today: parisDay(now),
  knows: knowledge,
});

/** For whom registers are asked, and when: codes are tried for their application. */
export type Asking = { applicationId: string; now: Date };

/** Asks again every register this step depends on, once what it needs is answered; other facts are kept. @param ask who answers for the registers */
export const gatherFacts = async (
  procedure: Procedure,
  context: Context,
  asking: Asking,
  step?: Step,
  ask: typeof askRegister = askRegister,
): Promise<Facts> => {
  const due = procedure.lookups.filter((lookup) => step === undefined || lookup.step === step.slug);
  const found = await Promise.all(due.map((lookup) => lookUp(procedure, lookup, context, asking, ask)));
  const stale = [...due.map((lookup) => `${lookup.as}.`), regionOf(procedure)];
  const kept = Object.entries(context.facts).filter(([name]) => !stale.some((prefix) => name.startsWith(prefix)));
  return Object.assign(Object.fromEntries(kept), placeFacts(procedure, context.answers), ...found);
};

const lookUp = async (
  procedure: Procedure,
  lookup: Procedure["lookups"][number],
  context: Context,
  asking: Asking,
  ask: typeof askRegister,
): Promise<Facts> => {
  const { answers, refusals } = checkAnswers(fieldsOf(procedure), context.answers, context);
  if (lookup.needs.some((name) => !answers[name] || refusals[name])) return {};
  const right = (name: string): string => (refusals[name] ? "" : (answers[name] ?? ""));
  const question = Object.fromEntries(Object.entries(lookup.sends).map(([name, answer]) => [name, right(answer)]));
  const facts = await ask(lookup.register, lookup.as, question, context.today);
  return { ...facts, ...(await codeFact(lookup, right, facts, asking)) };
};

/** What becomes of the code that the look-up uses, ours or the register’s. */
const codeFact = async (
  { as, uses }: Procedure["lookups"][number],
  right: (name: string) => string,
  facts: Facts,
  { applicationId, now }: Asking,
): Promise<Facts> => {
  if (uses === undefined) return {};
  const [subject, code] = [right(uses.of), right(uses.given)];
  if (subject === "" || code === "") return {};
  const name = `${as}.${uses.says}`;
  const said = await tryCode({ kind: uses.code, subject, code, applicationId }, asCodeState(facts[name]), now);
  return said === undefined ? {} : { [name]: said };
};

const regionOf = ({ deliverTo }: Procedure): string => `${deliverTo}.region`;

/** Where the address lies decides a regional tariff. */
export const placeFacts = (procedure: Procedure, answers: Answers): Facts => {
  const region = regionOfPostcode(answers[`${procedure.deliverTo}.postcode`] ?? "");
  return region === undefined ? {} : { [regionOf(procedure)]: region };
};
