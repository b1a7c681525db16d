import { describe, expect, it } from "vitest";
import { transferDeclaration } from "#lib/procedures/transfer-declaration.ts";
import { workflows } from "#lib/procedures/workflows/index.ts";
import type { Procedure } from "../procedure.ts";
import { mailTemplates } from "../workflow.ts";
import { checkProcedure } from "./check-procedure.ts";
import { gardenSurroundings } from "./fixtures/garden-permit.ts";

const around = {
  ...gardenSurroundings,
  workflows,
  themes: new Set(["vehicules"]),
  services: new Set(["immatriculations"]),
  procedures: new Set(["changement-d-adresse"]),
  lifeEvents: new Set(["vente-vehicule"]),
  templates: new Set(mailTemplates),
  registers: new Set(["vehicle-register"]),
};
const { completion, handover, records } = transferDeclaration;
if (!completion || !handover || !records) throw new Error("The declaration of transfer has its second part");

/** What is said of the declaration with these keys instead; those given as undefined are not there at all. */
const saidOf = (changes: Partial<Procedure>): string[] => {
  const given = JSON.parse(JSON.stringify({ ...transferDeclaration, ...changes }));
  const checked = checkProcedure(given, around, "2026-11-22");
  return checked.ok ? [] : checked.problems.map(({ path, what }) => `${path}: ${what.en}`);
};
const together = "A second part to fill in and a workflow that waits for it go together.";
const [date] = completion.fields;
if (date === undefined) throw new Error("A second part asks something");

describe("a definition in two parts", () => {
  it("is accepted as it is shipped, and through JSON", () => {
    expect(saidOf({})).toEqual([]);
  });

  it("is refused without the second part that its workflow waits for", () => {
    expect(saidOf({ completion: undefined })).toContain(`completion: ${together}`);
  });

  it("is refused with a second part that its workflow does not wait for", () => {
    expect(saidOf({ workflow: "straight-through", records: undefined })).toContain(`completion: ${together}`);
  });

  it("is refused when a question of the second part has the name of another", () => {
    const fields = [...completion.fields, { ...date, key: "plate" }];
    expect(saidOf({ completion: { ...completion, fields } })).toContain(
      "completion.fields[5].key: The name “plate” is given twice.",
    );
  });

  it("is refused when a question of the second part depends on one that nobody asks", () => {
    const fields = [{ ...date, visibleWhen: { of: "answers.nobody", known: true } }, ...completion.fields.slice(1)];
    expect(saidOf({ completion: { ...completion, fields } }).join()).toContain("No question is named “nobody”.");
  });

  it("is refused when a question of the second part depends on a later one", () => {
    const fields = [{ ...date, visibleWhen: { of: "answers.mileage", known: true } }, ...completion.fields.slice(1)];
    expect(saidOf({ completion: { ...completion, fields } })).toContain(
      "completion.fields[0].visibleWhen: This question depends on “mileage”, which is only asked later.",
    );
  });

  it("is refused when the second part has nothing declared", () => {
    const fields = completion.fields.filter(({ kind }) => kind !== "consent");
    expect(saidOf({ completion: { ...completion, fields } })).toEqual([
      "completion.fields: The second part has nothing declared.",
    ]);
  });
});

describe("what is recorded elsewhere", () => {
  const goTogether = "records: What is recorded elsewhere and a workflow that records it go together.";

  it("is refused without a workflow that records it, and the other way round", () => {
    expect(saidOf({ workflow: "straight-through", completion: undefined })).toContain(goTogether);
    expect(saidOf({ records: undefined })).toContain(goTogether);
  });

  it("is refused when nobody knows the operation, or an answer it is told", () => {
    expect(saidOf({ records: { ...records, operation: "moon-landing" } }).join()).toContain("moon-landing");
    expect(saidOf({ records: { ...records, sends: { plate: "nothing" } } })).toEqual([
      "records.sends.plate: No question is named “nothing”.",
    ]);
  });
});

describe("a code that filing gives", () => {
  it("is refused when what it is good for is not asked", () => {
    expect(saidOf({ handover: { ...handover, of: "nothing" } })).toEqual([
      "handover.of: No question is named “nothing”.",
    ]);
  });

  it("is refused where filing may wait for a payment", () => {
    const paidFirst = { workflow: "straight-through", completion: undefined, records: undefined } as const;
    expect(saidOf(paidFirst)).toContain(
      "handover: Filing gives a code, and the workflow may await a payment before it.",
    );
  });
});

describe("a look-up that uses a code", () => {
  const [lookup] = transferDeclaration.lookups;
  if (lookup === undefined) throw new Error("The declaration asks the register");
  const uses = { code: "transfer", of: "plate", given: "formula", says: "codeMatch" };
  const stops = (states: string[]): Procedure["gates"][number] => ({
    key: "code-no-good",
    step: "vehicule",
    effect: "block",
    when: { of: "facts.vehicle.codeMatch", in: states },
    message: { fr: "Ce code n’est pas bon.", en: "This code is no good." },
    remedy: { fr: "Demandez-en un autre.", en: "Ask for another." },
  });
  const saidWith = (states: string[]) =>
    saidOf({ lookups: [{ ...lookup, uses }], gates: [...transferDeclaration.gates, stops(states)] });

  it("is accepted when a gate stops each code that is no good", () => {
    expect(saidWith(["unknown", "expired", "used", "locked"])).toEqual([]);
  });

  it("is refused when one of them would go through", () => {
    expect(saidWith(["unknown", "expired"])).toEqual([
      "lookups[0].uses: Nothing stops whoever gives a code in this state: used, locked.",
    ]);
  });

  it("is refused when the code, or what it is good for, is not asked", () => {
    const lost = { ...lookup, uses: { ...uses, given: "nothing" } };
    expect(saidOf({ lookups: [lost] })).toContain("lookups[0].uses.given: No question is named “nothing”.");
  });
});
