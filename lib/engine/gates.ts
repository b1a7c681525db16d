import { placesBroken } from "./answers.ts";
import { type Answers, type Context, holds } from "./condition.ts";
import { pathsOf } from "./paths.ts";
import type { Gate, Lookup, Procedure } from "./procedure.ts";
import { isVisible } from "./questions.ts";

export type Gates = { blocks: Gate[]; warnings: Gate[] };

/** What stops and what warns, for one step or for the whole application. */
export const gatesAt = (procedure: Procedure, context: Context, step?: string): Gates => {
  const open = [...procedure.gates, ...silentRegisters(procedure), ...warningRules(procedure, context)].filter(
    (gate) => (step === undefined || gate.step === step) && holds(gate.when, context),
  );
  return {
    blocks: open.filter(({ effect }) => effect !== "warn"),
    warnings: open.filter(({ effect }) => effect === "warn"),
  };
};

/** A register that should have filled something in and does not answer: the person goes on by hand, and reads it. */
const silentRegisters = ({ lookups }: Procedure): Gate[] =>
  lookups
    .filter(({ fills, unavailable }) => unavailable !== undefined || Object.keys(fills).length > 0)
    .map(({ as, step, unavailable = byHand }) => ({
      key: `${as.toLowerCase()}-unavailable`,
      step,
      when: { of: `facts.${as}.unavailable`, equals: true },
      effect: "warn",
      message: silence,
      remedy: unavailable,
    }));

const silence = {
  fr: "Le service qui complète vos réponses ne répond pas pour le moment.",
  en: "The service that completes your answers is not answering for now.",
};
const byHand = {
  fr: "Répondez vous-même\u00a0: un agent vérifiera.",
  en: "Answer yourself: a civil servant will check.",
};

/** A rule that only warns is said where its answer is asked. */
const warningRules = ({ rules, steps }: Procedure, context: Context): Gate[] =>
  rules
    .filter((rule) => rule.effect === "warn" && placesBroken(rule, context).length > 0)
    .flatMap(({ key, each, field, when, message }) => {
      const asked = each ?? field.split(".")[0] ?? "";
      const step = steps.find(({ fields }) => fields.some((one) => one.key === asked && isVisible(one, context)));
      const broken = each === undefined ? when : { of: `answers.${each}`, some: when };
      return step
        ? [{ key, step: step.slug, when: broken, effect: "warn", message, remedy: nothing, field: asked }]
        : [];
    });

const nothing = { fr: "", en: "" };

type Said = Gates & { lookups: readonly Lookup[] };

/** What was said of answers that have not changed since: a register’s answer is about what it was asked. */
export const stillSaid = ({ blocks, warnings, lookups }: Said, before: Answers, now: Answers): Said => {
  const isSame = (names: readonly string[]) => names.every((name) => given(name, before) === given(name, now));
  const isOf = (gate: Gate) => isSame(answersOf(gate, lookups));
  return {
    blocks: blocks.filter(isOf),
    warnings: warnings.filter(isOf),
    lookups: lookups.filter(({ needs }) => isSame(needs)),
  };
};

/** What is answered under a name, and under those that it begins. */
const given = (name: string, answers: Answers): string =>
  Object.entries(answers)
    .filter(([each, value]) => value !== "" && (each === name || each.startsWith(`${name}.`)))
    .map(([each, value]) => `${each}\n${value}`)
    .sort()
    .join("\n");

const answersOf = ({ when, field }: Gate, lookups: readonly Lookup[]): string[] => {
  const paths = pathsOf(when);
  const asked = lookups.filter(({ as }) => paths.some((path) => path.startsWith(`facts.${as}.`)));
  const answers = paths.filter((path) => path.startsWith("answers.")).map((path) => path.slice("answers.".length));
  return [...answers, ...asked.flatMap(({ needs }) => needs), ...(field ? [field] : [])];
};
