import { beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { addressesLike } from "#lib/registers/address.ts";
import { askRegister } from "#lib/registers/ask.ts";

beforeAll(() => setSettings({}));
const today = "2026-11-21";

describe("the local addresses", () => {
  it("are suggested by their first words, whatever the number", async () => {
    const labels = async (typed: string) => (await addressesLike(typed, 3)).map(({ label }) => label);
    expect(await labels("18 rue des l")).toEqual(["18 Rue des Lilas 93100 Montreuil"]);
    expect(await labels("3 bis rue de paris")).toEqual(["3 bis Rue de Paris 93100 Montreuil"]);
    expect(await labels("ab")).toEqual([]);
    expect(await labels("x".repeat(3_000))).toEqual([]);
  });

  it("tell the commune of an address, known or not, and know none where the postcode is another’s", async () => {
    const ask = (street: string, postcode: string, city: string) =>
      askRegister("address", "home", { street, postcode, city }, today);
    expect(await ask("18 rue des lilas", "93100", "Montreuil")).toMatchObject({
      "home.found": true,
      "home.street": "18 Rue des Lilas",
      "home.commune": "93048",
    });
    expect(await ask("1 chemin vert", "01400", "L’Abergement-Clémenciat")).toMatchObject({ "home.commune": "01001" });
    expect(await ask("1 chemin vert", "75001", "Montreuil")).toEqual({ "home.found": false });
  });
});

describe("the local companies", () => {
  it("are known by their Siret, with what is public of them", async () => {
    const ask = (siret: string) => askRegister("company", "company", { siret }, today);
    expect(await ask("99000001000019")).toEqual({
      "company.found": true,
      "company.name": "Café des Tilleuls",
      "company.activity": "56.30Z",
      "company.street": "12 Rue des Lilas",
      "company.postcode": "93100",
      "company.city": "Montreuil",
      "company.commune": "93048",
      "company.closed": false,
      "company.siren": "990000010",
    });
    expect(await ask("99000005100013")).toMatchObject({ "company.closed": true });
    expect(await ask("73282932000074")).toEqual({ "company.found": false });
  });
});
