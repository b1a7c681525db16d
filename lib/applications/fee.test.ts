import { describe, expect, it } from "vitest";
import type { Context } from "#lib/engine/condition.ts";
import { feeSchema } from "#lib/engine/fee-schema.ts";
import { feeOf } from "./fee.ts";

const at = (answers: Context["answers"], today = "2026-11-21", facts: Context["facts"] = {}): Context => ({
  answers,
  facts,
  today,
});
const text = { fr: "Une ligne", en: "A line" };
const total = (fee: unknown, context: Context): number | undefined =>
  feeOf({ fee: feeSchema.parse(fee) }, context)?.totalCents;

describe("a fee of the vehicle register’s operations", () => {
  const operation = (constants: Record<string, string>, cases = {}) => ({
    kind: "computed",
    rule: "vehicle-registration",
    inputs: {},
    constants,
    cases,
  });

  it.each([
    ["a duplicate", "DUPLICATA", 1_376],
    ["a technical modification", "MODIFICATION_TECHNIQUE", 1_376],
    ["a label for a new address", "CHANGEMENT_ADRESSE_ETIQUETTE", 0],
    ["a title for a new address", "CHANGEMENT_ADRESSE_TITRE", 276],
    ["a declaration of cession", "DECLARATION_CESSION", 0],
    ["a certificate of administrative situation", "CERTIFICAT_SITUATION_ADMIN", 0],
  ])("is, for %s, to the cent", (_, name, cents) => {
    expect(total(operation({ operation: name }), at({}))).toBe(cents);
  });

  it("follows the answers: three labels for nothing, then a title", () => {
    const fourth = { of: "answers.count", equals: "4" };
    const cases = {
      operation: [
        { when: fourth, value: "CHANGEMENT_ADRESSE_TITRE" },
        { when: { not: fourth }, value: "CHANGEMENT_ADRESSE_ETIQUETTE" },
      ],
    };
    expect(["1", "2", "3", "4", "5"].map((count) => total(operation({}, cases), at({ count })))).toEqual([
      0, 0, 0, 276, 0,
    ]);
  });

  it("is not known when no case holds, and names no rule that is not ours", () => {
    expect(feeOf({ fee: feeSchema.parse(operation({})) }, at({}))).toBeUndefined();
    for (const rule of ["absent", "constructor"])
      expect(() => total({ ...operation({}), rule }, at({}))).toThrow(`No fee rule is named ${rule}`);
  });
});

describe("a fixed fee", () => {
  const line = { code: "A", label: text, explanation: text, source: text };
  const fee = {
    kind: "fixed",
    lines: [
      { ...line, cents: 1_100, until: "2026-12-31" },
      { ...line, cents: 1_200, from: "2027-01-01" },
      { ...line, code: "B", cents: 276, dueWhen: { of: "answers.post", equals: "yes" } },
    ],
  };

  it("is the sum of the lines in force that day and due in that situation", () => {
    expect(total(fee, at({}))).toBe(1_100);
    expect(total(fee, at({ post: "yes" }, "2026-12-31"))).toBe(1_376);
    expect(total(fee, at({ post: "yes" }, "2027-01-01"))).toBe(1_476);
    expect(feeOf({ fee: feeSchema.parse(fee) }, at({}))).toEqual({
      scale: "in force",
      lines: [{ ...line, cents: 1_100 }],
      totalCents: 1_100,
    });
  });

  it("is not known on a day for which nothing is in force, and is free when nothing is due", () => {
    const past = { kind: "fixed", lines: [{ ...line, cents: 100, until: "2026-01-01" }] };
    expect(total(past, at({}))).toBeUndefined();
    expect(total({ kind: "fixed", lines: [fee.lines[2]] }, at({}))).toBe(0);
  });

  it.each([12.5, -1, "12"])("refuses %j, which is no integer of cents", (cents) => {
    expect(feeSchema.safeParse({ kind: "fixed", lines: [{ ...line, cents }] }).success).toBe(false);
  });
});

describe("a fee by quantity, tariff and duration", () => {
  const zone = (name: string) => ({ of: "answers.zone", equals: name });
  const fee = {
    ...{ kind: "product", when: "after-decision", code: "RDP", label: text, source: text },
    quantity: { of: "answers.surface", unit: { fr: "m²", en: "m²" } },
    tariffs: [
      { cents: 6_000, label: { fr: "zone A, par an", en: "zone A, a year" }, appliesWhen: zone("a") },
      { cents: 3_333, label: { fr: "zone B, par an", en: "zone B, a year" }, appliesWhen: zone("b") },
    ],
    duration: { kind: "between", first: "answers.first", last: "answers.last", per: 12 },
    minimumCents: 5_000,
  };
  const asked = (surface: string, first: string, last: string, name = "a") => at({ surface, first, last, zone: name });

  it.each([
    ["eight square metres for a year", asked("8", "2027-01-01", "2027-12-31"), 48_000],
    ["six months of a season", asked("8", "2027-04-01", "2027-09-30"), 24_000],
    ["a day more than six months", asked("8", "2027-04-01", "2027-10-01"), 28_000],
    ["a half square metre more", asked("8.5", "2027-01-01", "2027-12-31"), 51_000],
    ["a comma for a point", asked("8,5", "2027-01-01", "2027-12-31"), 51_000],
    ["the minimum for a small one", asked("1", "2027-06-01", "2027-06-30"), 5_000],
    ["a tenth of a cent rounded", asked("7.125", "2027-01-01", "2027-05-31", "b"), 9_895],
    ["two years", asked("8", "2027-01-01", "2028-12-31"), 96_000],
    ["from the last of a month", asked("8", "2027-01-31", "2027-02-28"), 8_000],
  ])("is, for %s, to the cent", (_, context, cents) => {
    expect(total(fee, context)).toBe(cents);
  });

  it("says how it was computed, in both languages", () => {
    const [line] = feeOf({ fee: feeSchema.parse(fee) }, asked("8.5", "2027-04-01", "2027-09-30"))?.lines ?? [];
    expect(line?.explanation.fr.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
      "8,5 m² × 60,00 € (zone A, par an) × 6 mois / 12 = 255,00 €.",
    );
    const [small] = feeOf({ fee: feeSchema.parse(fee) }, asked("1", "2027-06-01", "2027-06-01"))?.lines ?? [];
    expect(small?.explanation.en).toContain("raised to the minimum of €50.00");
  });

  it("is not known while the quantity, the dates or a tariff are not", () => {
    for (const context of [
      asked("", "2027-01-01", "2027-12-31"),
      asked("8.1234", "2027-01-01", "2027-12-31"),
      asked("-8", "2027-01-01", "2027-12-31"),
      asked("8", "2027-12-31", "2027-01-01"),
      asked("8", "2027", "2027-12-31"),
      asked("8", "2027-01-01", "2027-12-31", "c"),
    ])
      expect(total(fee, context)).toBeUndefined();
  });

  it("takes months as they are answered, or no duration at all", () => {
    const months = { ...fee, duration: { kind: "months", of: "answers.months", per: 12 } };
    expect(total(months, at({ surface: "8", zone: "a", months: "6" }))).toBe(24_000);
    expect(total(months, at({ surface: "8", zone: "a", months: "0" }))).toBeUndefined();
    const { duration: _, ...without } = fee;
    expect(total(without, at({ surface: "2", zone: "b" }))).toBe(6_666);
  });
});
