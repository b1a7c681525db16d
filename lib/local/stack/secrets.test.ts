import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "#lib/environment.ts";
import { localSecrets, secretNames, secretsFile } from "./secrets.ts";
import { readSettings } from "./settings.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parvis-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the local secrets", () => {
  it("are drawn once, and only their owner may read them", async () => {
    const first = await localSecrets(folder);
    expect(Object.keys(first).sort()).toEqual([...secretNames].sort());
    expect(statSync(secretsFile(folder)).mode & 0o777).toBe(0o600);
    expect(await localSecrets(folder)).toEqual(first);
  });

  it("are not the same in two folders", async () => {
    const [one, other] = [await localSecrets(folder), await localSecrets(join(folder, "other"))];
    for (const name of secretNames) expect(one[name]).not.toBe(other[name]);
  });
});

describe("the local environment", () => {
  it("is complete: the product accepts it", async () => {
    const { environment } = await readSettings({ DATA_FOLDER: folder, PORT: "3100" });
    expect(parse(environment)).toMatchObject({ PORT: 3100, PORTAL_URL: "http://localhost:3100", DEMONSTRATION: true });
  });

  it("yields to what is given, but not to what is given empty", async () => {
    const settings = await readSettings({ DATA_FOLDER: folder, SMTP_URL: "smtp://mail.example", CARRIER_URL: "" });
    expect(settings.environment.SMTP_URL).toBe("smtp://mail.example");
    expect(settings.environment.CARRIER_URL).toBe("http://127.0.0.1:4003/suivi/v2");
    expect([settings.isGiven("SMTP_URL"), settings.isGiven("CARRIER_URL")]).toEqual([true, false]);
  });

  it("is documented to the last variable", async () => {
    const { environment } = await readSettings({ DATA_FOLDER: folder });
    const documented = readFileSync(".env.example", "utf8");
    expect(Object.keys(environment).filter((name) => !documented.includes(`\n# ${name}=`))).toEqual([]);
  });
});
