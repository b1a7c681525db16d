import type { ProcedureInput } from "#lib/engine/procedure.ts";

type Tariff = Extract<ProcedureInput["fee"], { kind: "product" }>["tariffs"][number];

const isIn = (zone: string) => ({ of: "answers.zone", equals: zone });
const isClosed = { of: "answers.occupation", in: ["closed-terrace", "kiosk"] };

const tariff = (zone: "a" | "b", built: boolean, cents: number): Tariff => ({
  cents,
  appliesWhen: { all: [isIn(zone), built ? isClosed : { not: isClosed }] },
  label: {
    fr: `secteur ${zone.toUpperCase()}, ${built ? "fermé" : "ouvert"}, pour un an`,
    en: `area ${zone.toUpperCase()}, ${built ? "closed" : "open"}, for a year`,
  },
});

/** Surface × tariff × months begun, never under 50 €: the tariffs of an invented town council. CGPPP, articles L2125-1 to L2125-6. */
export const terraceFee: ProcedureInput["fee"] = {
  kind: "product",
  when: "after-decision",
  code: "REDEVANCE",
  label: { fr: "Redevance d’occupation du domaine public", en: "Fee for occupying public space" },
  source: {
    fr: "CGPPP, articles L2125-1 à L2125-6 ; délibération du conseil municipal",
    en: "CGPPP, articles L2125-1 to L2125-6; decision of the town council",
  },
  quantity: { of: "answers.surface", unit: { fr: "m²", en: "m²" } },
  tariffs: [tariff("a", false, 6_000), tariff("b", false, 3_500), tariff("a", true, 15_000), tariff("b", true, 9_000)],
  duration: { kind: "between", first: "answers.startsOn", last: "answers.endsOn", per: 12 },
  minimumCents: 5_000,
};
