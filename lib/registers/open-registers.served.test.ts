import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { type Answer, json, type Served, serve, text } from "#lib/local/serve.ts";
import { timed } from "#lib/local/testing/timed.ts";
import { askRegister } from "./ask.ts";

const lilas = {
  label: "18 Rue des Lilas 93100 Montreuil",
  name: "18 Rue des Lilas",
  postcode: "93100",
  city: "Montreuil",
  citycode: "93048",
  score: 0.97,
};
const cafe = {
  siret: "99000001000019",
  activite_principale: "56.30Z",
  adresse: "12 RUE DES LILAS 93100 MONTREUIL",
  code_postal: "93100",
  libelle_commune: "MONTREUIL",
  commune: "93048",
  etat_administratif: "A",
};

let mode: "right" | "down" | "nonsense" | "slow" | "endless" = "right";
let asked = "";
const inMode = async (right: unknown): Promise<Answer> => {
  switch (mode) {
    case "right":
      return json(200, right);
    case "down":
      return json(503, {});
    case "nonsense":
      return text(200, "<html>");
    case "endless":
      return text(200, "x".repeat(1_000_000));
    case "slow":
      await pause(20_000);
      return json(200, right);
  }
};

let service: Served;
beforeAll(async () => {
  service = await serve(0, [
    [
      "GET",
      "/search",
      ({ query }) => {
        asked = query.get("q") ?? "";
        return inMode({ features: [{ type: "Feature", properties: { ...lilas, type: "housenumber" } }] });
      },
    ],
    [
      "GET",
      "/companies",
      ({ query }) => {
        asked = query.get("q") ?? "";
        return inMode({ results: [{ nom_complet: "CAFE DES TILLEULS", matching_etablissements: [cafe] }] });
      },
    ],
  ]);
  setSettings({ ADDRESS_URL: `${service.url}/search`, COMPANY_URL: `${service.url}/companies` });
});
afterAll(() => service.close());

const home = { street: "18 rue des lilas", postcode: "93100", city: "Montreuil" };
const askAddress = (question = home) => askRegister("address", "home", question, "2026-11-21");
const askCompany = (siret = cafe.siret) => askRegister("company", "company", { siret }, "2026-11-21");

describe("the national geocoder", () => {
  it("tells the commune of an address it is sure of", async () => {
    expect(await askAddress()).toEqual({
      "home.found": true,
      "home.label": lilas.label,
      "home.street": lilas.name,
      "home.postcode": "93100",
      "home.city": "Montreuil",
      "home.commune": "93048",
    });
    expect(asked).toBe("18 rue des lilas 93100 Montreuil");
  });

  it("is not believed when it answers about another postcode", async () => {
    expect(await askAddress({ ...home, postcode: "75011" })).toEqual({ "home.found": false });
  });
});

describe("the register of companies", () => {
  it("tells what is public of the establishment asked about, and of no other", async () => {
    expect(await askCompany()).toMatchObject({
      "company.found": true,
      "company.name": "CAFE DES TILLEULS",
      "company.street": "12 RUE DES LILAS",
      "company.city": "MONTREUIL",
      "company.closed": false,
    });
    expect(await askCompany("99000002800011")).toEqual({ "company.found": false });
  });
});

describe("an open register in trouble", () => {
  it.each(["down", "nonsense", "endless", "slow"] as const)("is unavailable soon when it is %s", async (trouble) => {
    mode = trouble;
    const { result, lasted } = await timed(() => Promise.all([askAddress(), askCompany()]));
    mode = "right";
    expect(result).toEqual([{ "home.unavailable": true }, { "company.unavailable": true }]);
    expect(lasted).toBeLessThan(3_500);
  });
});
