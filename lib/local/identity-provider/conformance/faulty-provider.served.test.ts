import { afterEach, describe, expect, it, vi } from "vitest";
import { testFolder } from "#lib/local/test-folder.ts";
import type { Settings } from "../settings.ts";
import { startFranceConnect } from "../start-franceconnect.ts";
import { startFaultyProvider } from "./faulty-provider.ts";

afterEach(() => void vi.unstubAllEnvs());

const settings = (changes: Partial<Settings>): Settings => ({
  port: 0,
  clientId: "parvis",
  clientSecret: "a secret of the tests",
  alg: "ES256",
  portalUrl: "http://localhost:3000",
  dataFolder: testFolder(),
  host: "127.0.0.1",
  anywhere: false,
  ...changes,
});

const start = (changes: Partial<Settings> = {}) => startFaultyProvider(startFranceConnect, settings(changes));

describe("a provider that lies", () => {
  it("does not exist outside of the tests", async () => {
    vi.stubEnv("VITEST", undefined);
    await expect(start()).rejects.toThrow(/tests of one machine/);
  });

  it.each([{ anywhere: true }, { host: "0.0.0.0" }])("does not exist for other machines: %o", async (changes) => {
    await expect(start(changes)).rejects.toThrow(/tests of one machine/);
  });
});
