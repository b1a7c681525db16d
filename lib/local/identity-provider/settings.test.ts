import { describe, expect, it } from "vitest";
import { isLoopbackHeader } from "./loopback.ts";
import { franceConnectSettings } from "./settings.ts";

const CLIENT = { FRANCECONNECT_CLIENT_ID: "parvis", FRANCECONNECT_CLIENT_SECRET: "secret" };

const settings = (variables: Record<string, string>) => franceConnectSettings.parse({ ...CLIENT, ...variables });

describe("the settings of a simulator", () => {
  it("are those of a machine of one's own by default", () => {
    expect(settings({})).toMatchObject({ port: 4001, host: "127.0.0.1", anywhere: false, alg: "ES256" });
  });

  it.each([
    ["SIMULATORS_HOST", "0.0.0.0"],
    ["FRANCECONNECT_ISSUER", "https://identite.example/api/v2"],
    ["PORTAL_URL", "https://demarches.example"],
  ])("refuse another machine in %s, unless it is said to be wanted", (name, value) => {
    expect(() => settings({ [name]: value })).toThrow(`${name} names`);
    expect(settings({ [name]: value, SIMULATORS_ANYWHERE: "1" }).anywhere).toBe(true);
  });

  it("name the variable that is wrong", () => {
    expect(() => settings({ FRANCECONNECT_PORT: "quatre mille" })).toThrow("FRANCECONNECT_PORT");
  });
});

describe("a Host header", () => {
  it.each(["127.0.0.1:4001", "localhost:4001", "[::1]:4001", "LOCALHOST"])("%s is this machine", (header) => {
    expect(isLoopbackHeader(header)).toBe(true);
  });

  it.each(["rebind.example", "127.0.0.1.rebind.example:4001", "", "192.168.1.4:4001"])("%s is not", (header) => {
    expect(isLoopbackHeader(header)).toBe(false);
  });
});
