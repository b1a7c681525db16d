import { beforeAll, describe, expect, it, vi } from "vitest";
import { pathsOf } from "#lib/engine/paths.ts";
import type { Rule } from "#lib/engine/procedure.ts";
import { namesOf, possibleQuestions, questionsIn } from "#lib/engine/questions.ts";
import { neverWrong, tooManyRows, wrongAnswers } from "#lib/engine/testing/wrong-values.ts";
import { anywhere } from "./testing/asked.ts";
import { byChance, tellSeed } from "./testing/chance.ts";
import { everyProcedure } from "./testing/every-procedure.ts";
import type { Case } from "./testing/find-case.ts";
import { anything, everythingSaid, proofOf, today } from "./testing/proof.ts";
import { type Said, saidByRegisters } from "./testing/said-by-registers.ts";
import { hiddenQuestions } from "./testing/turns.ts";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(tellSeed);

describe.each(everyProcedure)("%s", (_slug, procedure) => {
  const proof = proofOf(procedure);
  let said: Said = { known: [], unknown: [] };
  beforeAll(async () => {
    said = await saidByRegisters(procedure, today);
  });

  it("refuses each wrong answer at its place, whatever else was answered", () => {
    const tried = new Set<string>();
    byChance(1, (pick) => {
      for (const turn of [...hiddenQuestions(procedure), anything]) {
        const given = proof.found(turn, { pick, from: everythingSaid(said) });
        for (const [name, value] of wrongIn(proof, given)) {
          if (tried.has(`${name}\n${value}`)) continue;
          tried.add(`${name}\n${value}`);
          refuseAt(proof, procedure.rules, given, [name, value]);
        }
      }
    });
    const names = new Set([...tried].map((each) => each.split("\n")[0]));
    const never = possibleQuestions(proof.fields).filter(
      (question) => !/\.[1-9]\d*\./.test(question.key) && !namesOf(question).some((name) => names.has(name)),
    );
    expect(never.filter(({ kind }) => !neverWrong.includes(kind)).map(({ key }) => key)).toEqual([]);
  });

  it("refuses right answers that break one of its rules, where the rule says so", () => {
    byChance(5, (pick) => {
      for (const rule of procedure.rules.filter(({ effect }) => effect === "refuse")) {
        const broken = { name: `rule ${rule.key}`, when: anywhere(rule) };
        const given = proof.found(broken, { pick, from: everythingSaid(said), rules: "free" });
        const places = Object.entries(proof.check(given).refusals).filter(([, { fr }]) => fr === rule.message.fr);
        const place = rule.each ? `${rule.each}.0.${rule.field}` : rule.field;
        expect([rule.key, ...places.map(([name]) => name.replace(/\.\d+\./, ".0."))]).toContain(place);
      }
    });
  });
});

type Proof = ReturnType<typeof proofOf>;

const askedIn = ({ fields, contextOf }: Proof, given: Case) => questionsIn(fields, contextOf(given));

const wrongIn = (proof: Proof, given: Case) => [
  ...askedIn(proof, given).flatMap((question) => wrongAnswers(question, today)),
  ...proof.fields.flatMap((field) =>
    field.kind === "group" && `${field.key}.count` in given.answers ? [tooManyRows(field)] : [],
  ),
];

/** Elsewhere, only what is asked because of the wrong answer, and rules that read it, have anything to say. */
const refuseAt = (
  proof: Proof,
  rules: readonly Rule[],
  given: Case,
  [name, value]: readonly [string, string],
): void => {
  const before = new Set(askedIn(proof, given).flatMap((question) => namesOf(question)));
  const reading = rules.filter((rule) => pathsOf(anywhere(rule)).includes(`answers.${name}`));
  const { refusals } = proof.check({ ...given, answers: { ...given.answers, [name]: value } });
  const elsewhere = Object.keys(refusals).filter(
    (other) => other !== name && before.has(other) && !reading.some(({ field }) => field === other),
  );
  const { fr, en } = refusals[name] ?? { fr: "", en: "" };
  expect([name, value, elsewhere, fr === en]).toEqual([name, value, [], false]);
  expect(fr).not.toMatch(/ [?!:;»]/);
};
