import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feeOf } from "#lib/applications/fee.ts";
import { keyForTests, setSettings } from "#lib/applications/testing/settings.ts";
import type { Served } from "#lib/local/serve.ts";
import { timed } from "#lib/local/testing/timed.ts";
import { startVehicleRegister } from "#lib/local/vehicle-register/vehicle-register.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { askRegister } from "./ask.ts";

const today = "2026-11-21";
const folder = mkdtempSync(join(tmpdir(), "parvis-register-"));
let register: Served;
beforeAll(async () => {
  register = await startVehicleRegister({
    port: 0,
    folder,
    key: keyForTests,
    now: () => new Date(`${today}T09:00:00Z`),
  });
  setSettings({ VEHICLE_REGISTER_URL: register.url });
});
afterAll(async () => {
  await register.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (question: Record<string, string>) => askRegister("vehicle-register", "vehicle", question, today);
const faultIs = (mode: string) =>
  fetch(`${register.url}/demo/faults`, { method: "POST", body: JSON.stringify({ mode, delayMs: 20_000 }) });

const code = { "vehicle.transferCodeMatch": "valid" };
const formula = { "vehicle.formulaMatch": true, "vehicle.certificateDateMatch": true };

/** What each vehicle’s papers prove, and what stands out: nothing else may. */
const table: Record<string, Record<string, string | boolean>> = {
  "GR-417-PT": code,
  "FX-519-QJ": code,
  "GM-260-DV": formula,
  "BC-274-VD": code,
  "EF-516-XJ": code,
  "GT-176-MS": code,
  "GJ-582-LT": code,
  "FD-731-MN": code,
  "GB-642-K": code,
  "FN-845-WR": code,
  "1234 AB 75": { "vehicle.certificateDateMatch": true },
  "CW-158-ZA": code,
  "DH-407-BC": formula,
  "DT-118-XM": { ...code, "vehicle.pledged": true },
  "EK-771-ZR": { ...code, "vehicle.opposition": true },
  "FA-902-KB": { ...code, "vehicle.opposition": true },
  "FL-408-VE": { ...formula, "vehicle.stolen": true },
  "GH-334-AW": { ...code, "vehicle.suspended": true },
  "CB-045-NF": { ...formula, "vehicle.beyondRepair": true },
  "FJ-275-PB": { ...formula, "vehicle.damaged": true },
  "DN-287-GC": { ...code, "vehicle.seized": true },
  "BW-952-PH": { ...code, "vehicle.inspectionMissing": true },
  "AH-633-TB": { ...code, "vehicle.inspectionMissing": true },
  "EC-663-RT": { ...formula, "vehicle.suspended": true },
  "GK-941-NH": { "vehicle.transferCodeMatch": "expired" },
};
const obstacles = ["stolen", "opposition", "damaged", "beyondRepair", "seized", "suspended"];
const judged = [...obstacles, "pledged", "inspectionMissing"].map((name) => `vehicle.${name}`);

describe("the vehicle register", () => {
  const vehicles = registeredVehicles(today);

  it("knows the vehicles of the table, and no other", () => {
    expect(vehicles.map(({ vehicle }) => vehicle.plate)).toEqual(Object.keys(table));
  });

  it.each(vehicles.map((each) => [each.vehicle.plate, each] as const))(
    "says of %s what its papers prove and what stands out",
    async (plate, known) => {
      const { vehicle, transfer } = known;
      const papers = transfer
        ? { transferCode: transfer.code }
        : { formula: known.formula ?? "", certificateDate: vehicle.registered };
      const facts = await ask({ plate, vin: vehicle.vin, ...papers });
      const expected = Object.fromEntries(judged.map((name) => [name, table[plate]?.[name] ?? false]));
      expect(facts).toMatchObject({
        ...table[plate],
        ...expected,
        "vehicle.found": true,
        "vehicle.vinMatch": true,
        "vehicle.blocked": obstacles.some((name) => table[plate]?.[`vehicle.${name}`] === true),
        "vehicle.make": vehicle.make,
        "vehicle.firstRegistered": vehicle.firstRegistered,
      });
      const proofs = Object.keys(facts).filter((name) => /Match$/.test(name) && name !== "vehicle.vinMatch");
      expect(proofs.sort()).toEqual(
        Object.keys(table[plate] ?? {})
          .filter((name) => /Match$/.test(name))
          .sort(),
      );
    },
  );

  it.each(vehicles.map(({ vehicle }) => vehicle.plate))("says enough of %s to compute what is due", async (plate) => {
    const facts = { ...(await ask({ plate })), "address.region": "11" };
    expect(feeOf(changeOfHolder, { answers: {}, facts, today })?.totalCents).toBeGreaterThanOrEqual(1_100);
  });

  it("never tells the former holder’s whole name", async () => {
    expect((await ask({ plate: "GR-417-PT" }))["vehicle.previousHolder"]).toBe("D. LEFORT");
  });

  it("says it does not know a vehicle, or that something else was claimed", async () => {
    expect(await ask({ plate: "AB-999-CD" })).toEqual({ "vehicle.found": false });
    const wrong = await ask({ plate: "GR-417-PT", transferCode: "00000", vin: "AZA8734512" });
    expect(wrong).toMatchObject({ "vehicle.transferCodeMatch": "unknown", "vehicle.vinMatch": false });
    expect((await ask({ plate: "GM-260-DV", formula: "2024CX15205" }))["vehicle.formulaMatch"]).toBe(false);
  });

  it("is asked for one vehicle, whatever a plate contains", async () => {
    expect(await ask({ plate: "../demo/vehicles?x=" })).toEqual({ "vehicle.found": false });
  });
});

describe("a vehicle register in trouble", () => {
  it.each(["down", "nonsense", "slow"])(
    "is unavailable within three seconds and a half when it is %s",
    async (mode) => {
      await faultIs(mode);
      const { result, lasted } = await timed(() => ask({ plate: "GR-417-PT" }));
      await faultIs("none");
      expect(result).toEqual({ "vehicle.unavailable": true });
      expect(lasted).toBeLessThan(3_500);
    },
  );

  it("has a name, or a definition must not be published", async () => {
    await expect(askRegister("absent", "x", {}, today)).rejects.toThrow("No register is named absent");
  });
});
