import { describe, expect, it } from "vitest";
import { parse } from "./environment.ts";

const relyingParty = (prefix: string) => ({
  [`${prefix}_ISSUER`]: "https://identity.example.test",
  [`${prefix}_CLIENT_ID`]: "parvis",
  [`${prefix}_CLIENT_SECRET`]: "secret",
  [`${prefix}_SCOPES`]: "openid",
  [`${prefix}_ACR`]: "eidas1",
  [`${prefix}_ALG`]: "ES256",
  [`${prefix}_PKCE`]: "0",
});
const right: Record<string, string> = {
  DATABASE_URL: "postgres://127.0.0.1/parvis",
  SESSION_SECRET: "s".repeat(32),
  ENCRYPTION_KEY: "0".repeat(64),
  JOURNAL_KEY: "1".repeat(64),
  ...relyingParty("FRANCECONNECT"),
  ...relyingParty("PROCONNECT"),
  SMTP_URL: "smtp://127.0.0.1:2525",
  MAIL_FROM: "parvis@example.test",
  CARRIER_URL: "http://127.0.0.1:4003/suivi/v2",
  CARRIER_KEY: "k",
  PAYMENT_URL: "http://127.0.0.1:4004",
  PAYMENT_CLIENT: "123456",
  VEHICLE_REGISTER_URL: "http://127.0.0.1:4005",
  VEHICLE_REGISTER_KEY: "k",
  PRINTER_URL: "http://127.0.0.1:4006",
  PRINTER_SECRET: "p".repeat(32),
};

describe("the configuration", () => {
  it("fills in what has a usual value, and reads switches and numbers", () => {
    expect(parse(right)).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      PORTAL_URL: "http://localhost:3000",
      DEMONSTRATION: false,
      FRANCECONNECT_ALG: "ES256",
      PROCONNECT_PKCE: false,
    });
  });

  it("is refused as a whole, each fault named, without any value", () => {
    const wrong = {
      ...right,
      SESSION_SECRET: "too-short-a-secret",
      FRANCECONNECT_ALG: "none",
      PROCONNECT_ISSUER: "nowhere",
    };
    expect(() => parse(wrong)).toThrow(/SESSION_SECRET.*\n.*FRANCECONNECT_ALG.*\n.*PROCONNECT_ISSUER/);
    expect(() => parse(wrong)).not.toThrow(/too-short-a-secret|nowhere/);
  });

  it.each([
    ["that is not JSON", "secret-key-in-clear"],
    ["to sign with", JSON.stringify({ kty: "EC", alg: "ES256", kid: "k", d: "secret-key-in-clear" })],
    ["that is only public", JSON.stringify({ kty: "EC", alg: "ECDH-ES", kid: "k", x: "secret-key-in-clear" })],
  ])("refuses an encryption key %s, without showing it", (_what, key) => {
    const faulty = { ...right, FRANCECONNECT_ENCRYPTION_KEY: key };
    expect(() => parse(faulty)).toThrow(/FRANCECONNECT_ENCRYPTION_KEY/);
    expect(() => parse(faulty)).not.toThrow(/secret-key-in-clear/);
  });

  it.each(Object.keys(right))("is refused without %s", (name) => {
    const { [name]: _, ...rest } = right;
    expect(() => parse(rest)).toThrow(name);
  });
});
