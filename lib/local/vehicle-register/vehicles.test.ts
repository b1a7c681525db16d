import { describe, expect, it } from "vitest";
import { masked, plateKey } from "#lib/local/vehicle-register/answer.ts";
import { dayFrom } from "#lib/local/vehicle-register/days.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";

const vehicles = registeredVehicles("2026-11-21");
const letter = "[A-HJ-NP-TV-Z]";

describe("registered vehicles", () => {
  it("are twenty-five, each with a plate, a VIN and a formula of its own", () => {
    expect(vehicles).toHaveLength(25);
    for (const of of [
      vehicles.map(({ vehicle }) => vehicle.plate),
      vehicles.map(({ vehicle }) => vehicle.vin),
      vehicles.map(({ formula }) => formula),
    ]) {
      expect(new Set(of).size).toBe(25);
    }
  });

  it.each(vehicles.map((one) => [one.vehicle.plate, one] as const))(
    "%s has a certificate in good form",
    (plate, { vehicle, formula }) => {
      expect(plate).toMatch(
        new RegExp(
          `^(?!SS|WW)${letter}{2}-\\d{3}-(?!SS)${letter}{2}$|^${letter}{1,2}-\\d{2,3}-${letter}$|^\\d{1,4} ${letter}{1,3} 75$`,
        ),
      );
      expect(vehicle.vin).toMatch(vehicle.remarks === null ? /^[A-HJ-NPR-Z0-9]{13}\d{4}$/ : /^[A-HJ-NPR-Z0-9]{5,16}$/);
      expect(vehicle.firstRegistered <= vehicle.registered).toBe(true);
      expect(vehicle.grossMass).toBeGreaterThan(vehicle.unladenMass);
      if (formula !== null) expect(formula).toMatch(new RegExp(`^${vehicle.registered.slice(0, 4)}[A-Z]{2}\\d{5}$`));
    },
  );

  it("hold the vehicle of the journey", () => {
    expect(vehicles[0]).toMatchObject({
      vehicle: {
        plate: "GR-417-PT",
        make: "RENAULT",
        model: "CLIO",
        vin: "VF1RJA00X64217835",
        firstRegistered: "2020-05-14",
        energy: "ES",
        fiscalPower: 5,
      },
      holderName: "Damien Lefort",
      formula: "2023FB48217",
      transfer: { code: "48217", validUntil: "2026-12-01" },
      inspection: { lastOn: "2026-09-21", result: "A" },
    });
  });

  it("keep their age and their codes true on any day", () => {
    const later = registeredVehicles("2028-02-29");
    expect(later.find(({ vehicle }) => vehicle.plate === "EF-516-XJ")?.vehicle.firstRegistered).toBe("2018-02-28");
    expect(later[0]?.transfer?.validUntil).toBe("2028-03-10");
  });
});

describe("days", () => {
  it("stop at the end of a shorter month", () => {
    expect(dayFrom("2026-08-31", { months: 6 })).toBe("2027-02-28");
    expect(dayFrom("2026-03-31", { months: -1 })).toBe("2026-02-28");
    expect(dayFrom("2026-01-01", { days: -1 })).toBe("2025-12-31");
  });
});

describe("words of the register", () => {
  it("mask a person, not a firm", () => {
    expect([masked("Damien Lefort"), masked("Vallon-Menuiserie")]).toEqual(["D. LEFORT", "VALLON-MENUISERIE"]);
  });

  it("know a plate however it is spelt", () => {
    expect([plateKey("gr 417 pt"), plateKey("1234 AB 75")]).toEqual(["GR417PT", "1234AB75"]);
  });
});
