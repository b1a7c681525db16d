import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { answersByStep } from "./answers-by-step.ts";

const answers = {
  registeredInFrance: "yes",
  plate: "GR-417-PT",
  saleDate: "2026-10-31",
  mileage: "48302",
  familyName: "CARPENTIER",
  "address.street": "18 rue des Lilas",
  "address.postcode": "93100",
  "address.city": "Montreuil",
  declaration: "yes",
};
const facts = { "vehicle.found": true, "vehicle.make": "RENAULT", "vehicle.model": "CLIO", "vehicle.fiscalPower": 5 };

describe("what is known of a case", () => {
  const groups = answersByStep(changeOfHolder, { answers, facts, today: "2026-11-03" });
  const known = (key: string) => groups.flatMap((group) => group.answers).find((answer) => answer.key === key);

  it("says who vouches for each line", () => {
    expect(known("familyName")).toMatchObject({ source: "identity", value: { fr: "CARPENTIER" } });
    expect(known("plate")).toMatchObject({ source: "declared" });
    expect(known("vehicle.fiscalPower")).toMatchObject({ source: "registry", value: { fr: "5\u00a0CV" } });
  });

  it("words choices, days, counts and addresses", () => {
    expect(known("registeredInFrance")?.value).toEqual({ fr: "Oui", en: "Yes" });
    expect(known("saleDate")?.value).toEqual({ fr: "31 octobre 2026", en: "31 October 2026" });
    expect(known("mileage")?.value.en).toBe("48,302\u00a0km");
    expect(known("address")?.value.fr).toBe("18 rue des Lilas, 93100 Montreuil");
  });

  it("leaves out what was not answered, and consents", () => {
    expect(known("declaration")).toBeUndefined();
    expect(groups.map((group) => group.key)).toEqual(["situation", "vehicule", "titulaire"]);
  });
});
