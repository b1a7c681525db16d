import { describe, expect, it } from "vitest";
import { parse } from "#lib/environment.ts";
import { relyingParty } from "./providers.ts";

const secret = "x".repeat(32);
const provider = (prefix: string, acr: string, pkce: string) => ({
  [`${prefix}_ISSUER`]: `https://${prefix.toLowerCase()}.example/api/v2`,
  [`${prefix}_CLIENT_ID`]: "parvis",
  [`${prefix}_CLIENT_SECRET`]: secret,
  [`${prefix}_SCOPES`]: "openid email",
  [`${prefix}_ACR`]: acr,
  [`${prefix}_ALG`]: "ES256",
  [`${prefix}_PKCE`]: pkce,
});

const values = parse({
  DATABASE_URL: "postgresql://127.0.0.1/parvis",
  SESSION_SECRET: secret,
  ENCRYPTION_KEY: "0".repeat(64),
  JOURNAL_KEY: "1".repeat(64),
  ...provider("FRANCECONNECT", "eidas1", "0"),
  ...provider("PROCONNECT", "eidas1-mfa eidas2", "1"),
  SMTP_URL: "smtp://127.0.0.1:25",
  MAIL_FROM: "parvis@parvis.example",
  CARRIER_URL: "https://carrier.example",
  CARRIER_KEY: "k",
  PAYMENT_URL: "https://payment.example",
  PAYMENT_CLIENT: "123456",
  VEHICLE_REGISTER_URL: "https://register.example",
  VEHICLE_REGISTER_KEY: "k",
  PRINTER_URL: "https://printer.example",
  PRINTER_SECRET: secret,
});

describe("the request to FranceConnect", () => {
  it("names its level by acr_values and carries nothing else", () => {
    const party = relyingParty("citizen", values);
    expect(party.parameters).toEqual({ scope: "openid email", acr_values: "eidas1" });
    expect(party).toMatchObject({ pkce: false, levels: ["eidas1"] });
  });
});

describe("an agent", () => {
  it("opens a file with whatever lets them in, unless more is asked", () => {
    expect(relyingParty("agent", values).strongLevels).toEqual(["eidas1-mfa", "eidas2"]);
  });

  it("let in with less opens no file with it", () => {
    const party = relyingParty("agent", { ...values, PROCONNECT_ACR: "eidas1", PROCONNECT_STRONG_ACR: "eidas1-mfa" });
    expect(party).toMatchObject({ levels: ["eidas1", "eidas1-mfa"], strongLevels: ["eidas1-mfa"] });
  });
});

describe("the request to ProConnect", () => {
  it("demands its levels by claims, never by acr_values", () => {
    const { parameters, pkce } = relyingParty("agent", values);
    expect(Object.keys(parameters)).toEqual(["scope", "claims"]);
    expect(JSON.parse(parameters.claims ?? "")).toEqual({
      id_token: { amr: null, acr: { essential: true, values: ["eidas1-mfa", "eidas2"] } },
    });
    expect(pkce).toBe(true);
  });
});
