import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { energyCodes } from "./energies.ts";
import { feeBreakdownSchema } from "./fee-breakdown.ts";
import { defaultFeeOptions, type FeeOptions } from "./fee-options.ts";
import { operationNames } from "./operations.ts";
import { regionCodes } from "./region.ts";
import { type VehicleFeeInput, vehicleFeeInputSchema } from "./vehicle-fee-input.ts";
import { vehicleRegistrationFee } from "./vehicle-registration-fee.ts";

const euros = z.string().transform((amount) => Math.round(Number(amount) * 100));
const vectors = z
  .array(
    z.object({
      id: z.string(),
      label: z.string(),
      input: z.unknown(),
      expected: z.record(z.enum(["Y1", "Y2", "Y3", "Y4", "Y5", "sousTotal", "sousTotalArrondi", "Y6"]), euros),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL("tax-vectors.json", import.meta.url), "utf8")));

const amounts = (input: VehicleFeeInput, options: FeeOptions = defaultFeeOptions) => {
  const { lines, totalCents } = vehicleRegistrationFee(input, options);
  const [Y1 = 0, Y2 = 0, Y3 = 0, Y4 = 0, rounding = 0, Y5 = 0] = lines.map(({ cents }) => cents);
  const sousTotal = Y1 + Y2 + Y3 + Y4;
  return { Y1, Y2, Y3, Y4, Y5, sousTotal, sousTotalArrondi: sousTotal + rounding, Y6: totalCents };
};

describe("the reference vectors", () => {
  it.each(vectors)("$id $label", ({ input, expected }) => {
    expect(amounts(vehicleFeeInputSchema.parse(input))).toEqual(expected);
  });
});

const car = {
  operation: "CHANGEMENT_TITULAIRE",
  date: "2026-09-01",
  region: "11",
  cv: 6,
  B: "2019-05-14",
  energie: "ES",
  categorieUE: "M1",
} as const satisfies VehicleFeeInput;
const newCar = { ...car, operation: "PREMIERE_IMMAT_NEUF", date: "2026-05-04", B: "2026-05-04" } as const;
const importedCar = { ...car, operation: "PREMIERE_IMMAT_OCCASION_IMPORTEE" } as const;

const Y1 = (input: Partial<VehicleFeeInput>): number => amounts(vehicleFeeInputSchema.parse({ ...car, ...input })).Y1;

describe("the regional tax", () => {
  it.each([
    ["2026-02-28", 6 * 5495],
    ["2026-03-01", 6 * 6895],
    ["2026-12-31", 6 * 6895],
    ["2027-01-01", 6 * 6695],
  ])("follows the surcharge of Île-de-France on %s", (date, cents) => {
    expect(Y1({ date })).toBe(cents);
  });

  it("is halved from the tenth anniversary, to the day, surcharge included", () => {
    expect(Y1({ B: "2016-09-02" })).toBe(6 * 6895);
    expect(Y1({ B: "2016-09-01" })).toBe(3 * 6895);
    expect(Y1({ B: "2016-08-31" })).toBe(3 * 6895);
  });

  it("takes 28 February for the anniversary of a 29 February", () => {
    expect(Y1({ B: "2016-02-29", date: "2026-02-27", region: "52" })).toBe(6 * 5100);
    expect(Y1({ B: "2016-02-29", date: "2026-02-28", region: "52" })).toBe(3 * 5100);
  });

  it("never adds one reduction to another", () => {
    expect(Y1({ region: "53", categorieUE: "L3e-A3", B: "2012-01-01", cv: 5 })).toBe(15_000);
    expect(Y1({ region: "53", energie: "EE", B: "2012-01-01", cv: 5 })).toBe(15_000);
    expect(Y1({ region: "32", energie: "EL", categorieUE: "L3e-A1", cv: 5 })).toBe(0);
  });

  it("exempted electric vehicles everywhere until the end of April 2025", () => {
    expect(Y1({ energie: "EL", date: "2025-04-30" })).toBe(0);
    expect(Y1({ energie: "EL", date: "2025-05-01" })).toBe(6 * 5495);
    expect(Y1({ energie: "EL", date: "2025-05-01", region: "53" })).toBe(18_000);
  });

  it("halves heavy goods vehicles only when told to", () => {
    const lorry = { ...car, categorieUE: "N2", ptac: 6_000, region: "84", cv: 14 } as const;
    expect(amounts(lorry).Y1).toBe(60_200);
    expect(amounts(lorry, { ...defaultFeeOptions, heavyGoods: "HALF" }).Y1).toBe(30_100);
  });

  it("rounds half a cent up", () => {
    expect(Y1({ B: "2010-01-01", cv: 1, date: "2026-02-01" })).toBe(2748);
  });
});

describe("the tax on transport vehicles", () => {
  it.each([
    [3_500, 3_400],
    [3_501, 12_700],
    [5_999, 12_700],
    [6_000, 18_900],
    [10_999, 18_900],
    [11_000, 28_500],
    [44_000, 28_500],
  ])("for %i kg is %i cents", (ptac, cents) => {
    expect(amounts({ ...car, categorieUE: "N3", ptac }).Y2).toBe(cents);
  });

  it("spares minibuses no more than vans, and cars altogether", () => {
    expect(amounts({ ...car, categorieUE: "M2", ptac: 4_000 }).Y2).toBe(12_700);
    expect(amounts({ ...car, ptac: 4_000 }).Y2).toBe(0);
  });
});

describe("the CO2 and mass taxes", () => {
  const Y3 = (input: VehicleFeeInput, options: FeeOptions = defaultFeeOptions) => amounts(input, options).Y3;

  it.each([
    ["2026-05-04", 191, 7_991_100],
    ["2026-05-04", 192, 8_000_000],
    ["2026-05-04", 400, 8_000_000],
    ["2025-06-01", 112, 0],
    ["2025-06-01", 113, 5_000],
    ["2025-06-01", 193, 7_000_000],
    ["2025-02-28", 117, 0],
    ["2025-02-28", 118, 5_000],
    ["2025-02-28", 193, 5_502_300],
    ["2025-02-28", 194, 6_000_000],
  ])("first registered on %s, %i g/km: %i cents", (B, co2, cents) => {
    expect(Y3({ ...newCar, date: B, B, co2 })).toBe(cents);
  });

  it.each([
    ["2026-05-04", 1_499, 0],
    ["2026-05-04", 1_500, 1_000],
    ["2026-05-04", 1_850, 452_000],
    ["2026-05-04", 2_100, 200_000 + 150_000 + 200_000 + 250_000 + 303_000],
    ["2025-06-01", 1_600, 1_000],
    ["2025-06-01", 1_599, 0],
  ])("first registered on %s, %i kg: %i cents", (B, masse, cents) => {
    expect(Y3({ ...newCar, date: B, B, co2: 100, masse })).toBe(cents);
  });

  it("can leave the first kilogram of a band untaxed", () => {
    const heavy = { ...newCar, co2: 100, masse: 1_850 } as const;
    expect(Y3(heavy, { ...defaultFeeOptions, massCounting: "FIRST_KG_FREE" })).toBe(450_000);
  });

  it("are capped together", () => {
    expect(Y3({ ...newCar, co2: 191, masse: 2_600 })).toBe(8_000_000);
  });

  it("shrink with the months begun since the first registration abroad", () => {
    const of2024 = { ...importedCar, B: "2024-03-15", co2: 150 } as const;
    expect(Y3({ ...of2024, date: "2026-03-14" })).toBe(2_205 * 80);
    expect(Y3({ ...of2024, date: "2026-03-15" })).toBe(2_205 * 72);
    expect(Y3({ ...importedCar, B: "2010-01-01", co2Bareme: 2_600 })).toBe(0);
  });

  it("tax the mass of imported vehicles from 2022 only", () => {
    expect(Y3({ ...importedCar, B: "2021-12-31", co2Bareme: 0, masse: 2_500 })).toBe(0);
    expect(Y3({ ...importedCar, B: "2022-01-01", co2Bareme: 0, masse: 1_899 })).toBe(1_000 * 62);
  });
});

describe("the rounding", () => {
  it("can be made once or line by line", () => {
    const van = { ...importedCar, B: "2024-03-15", date: "2026-03-14", co2: 131, region: "76", cv: 7 } as const;
    const once = amounts(van);
    const each = amounts(van, { ...defaultFeeOptions, rounding: "ROUND_EACH" });
    expect(once.sousTotal).toBe(41_650 + 26_400 + 1_100);
    expect(once.sousTotalArrondi).toBe(69_200);
    expect(each.sousTotalArrondi).toBe(41_700 + 26_400 + 1_100);
  });
});

describe("any breakdown", () => {
  const day = fc
    .date({ min: new Date("2025-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const inputs = fc
    .record({
      operation: fc.constantFrom(...operationNames),
      date: day,
      region: fc.constantFrom(...regionCodes),
      cv: fc.nat(99),
      B: fc.oneof(day, fc.constantFrom("1999-07-01", "2016-02-29", "2022-01-31")),
      energie: fc.constantFrom(...energyCodes),
      categorieUE: fc.constantFrom("M1", "M2", "N1", "N3", "L1e-B", "L3e-A2", "L7e", "O2", "T1"),
      ptac: fc.integer({ min: 1, max: 44_000 }),
      co2: fc.nat(400),
      masse: fc.integer({ min: 400, max: 4_000 }),
      co2Bareme: fc.nat(50_000),
      exoMalus: fc.boolean(),
    })
    .filter((input) => vehicleFeeInputSchema.safeParse(input).success);
  const options = fc.record({
    rounding: fc.constantFrom("ROUND_SUBTOTAL", "ROUND_EACH"),
    massCounting: fc.constantFrom("FIRST_KG_TAXED", "FIRST_KG_FREE"),
    heavyGoods: fc.constantFrom("FULL", "HALF"),
    cyclomotorDelivery: fc.constantFrom("FREE", "CHARGED"),
  });

  it("adds up, in whole cents, in whole euros but for the post, with words for every line", () => {
    fc.assert(
      fc.property(inputs, options, (input, chosen) => {
        const breakdown = feeBreakdownSchema.parse(vehicleRegistrationFee(input, chosen));
        const sum = breakdown.lines.reduce((total, { cents }) => total + cents, 0);
        expect(breakdown.lines.map(({ code }) => code)).toEqual(["Y.1", "Y.2", "Y.3", "Y.4", "ROUNDING", "Y.5"]);
        expect(sum).toBe(breakdown.totalCents);
        expect((sum - (breakdown.lines[5]?.cents ?? 0)) % 100).toBe(0);
        for (const { code, cents } of breakdown.lines) if (code !== "ROUNDING") expect(cents).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it("explains itself with its figures in both languages", () => {
    const [regional] = vehicleRegistrationFee({ ...car, date: "2026-02-28" }).lines;
    expect(regional?.explanation).toEqual({
      fr: "6\u00a0CV × 54,95\u00a0€ (tarif Île-de-France au 28 février 2026). Plein tarif\u00a0: le véhicule a moins de 10 ans.",
      en: "6\u00a0CV × €54.95 (Île-de-France tariff on 28 February 2026). Full tariff: the vehicle is under 10 years old.",
    });
    const [withTransport] = vehicleRegistrationFee({ ...car, date: "2026-03-01", B: "2016-03-01" }).lines;
    expect(withTransport?.explanation.fr).toBe(
      "6\u00a0CV × 68,95\u00a0€ × ½ (tarif Île-de-France au 1er mars 2026\u00a0: 54,95\u00a0€ pour la région et 14,00\u00a0€ pour ses transports). Demi-tarif\u00a0: première immatriculation le 1er mars 2016, il y a 10 ans ou plus.",
    );
  });

  it("refuses to guess what was not parsed", () => {
    expect(() => vehicleRegistrationFee({ operation: "CHANGEMENT_TITULAIRE", date: "2026-09-01" })).toThrow("region");
  });
});
