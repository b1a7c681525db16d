import scale2026 from "./malus-co2-2026.json" with { type: "json" };

type Co2Scale = {
  /** First and last day of first registration the scale is for. */
  from: string;
  until: string;
  /** The scale is that of 2026, this many grams later. */
  shift: number;
  /** From that many g/km on, the ceiling is due, in euros. */
  ceilingFrom: number;
  ceiling: number;
};

const co2Scales: readonly Co2Scale[] = [
  { from: "2024-01-01", until: "2025-02-28", shift: 10, ceilingFrom: 194, ceiling: 60_000 },
  { from: "2025-03-01", until: "2025-12-31", shift: 5, ceilingFrom: 193, ceiling: 70_000 },
  { from: "2026-01-01", until: "2026-12-31", shift: 0, ceilingFrom: 192, ceiling: 80_000 },
];

type MassBand = { fromKg: number; eurosPerKg: number };
type MassScale = {
  from: string /** Of CO2 and mass together, in euros. */;
  ceiling: number;
  bands: readonly MassBand[];
};

const bands2024 = [
  { fromKg: 1_600, eurosPerKg: 10 },
  { fromKg: 1_800, eurosPerKg: 15 },
  { fromKg: 1_900, eurosPerKg: 20 },
  { fromKg: 2_000, eurosPerKg: 25 },
  { fromKg: 2_100, eurosPerKg: 30 },
] as const;
const bands2026 = [
  { fromKg: 1_500, eurosPerKg: 10 },
  { fromKg: 1_700, eurosPerKg: 15 },
  { fromKg: 1_800, eurosPerKg: 20 },
  { fromKg: 1_900, eurosPerKg: 25 },
  { fromKg: 2_000, eurosPerKg: 30 },
] as const;

export const firstMassScale = "2022-01-01";

/** The latest first. */
const massScales: readonly MassScale[] = [
  { from: "2026-01-01", ceiling: 80_000, bands: bands2026 },
  { from: "2025-03-01", ceiling: 70_000, bands: bands2024 },
  { from: "2024-01-01", ceiling: 60_000, bands: bands2024 },
  { from: "2023-01-01", ceiling: 50_000, bands: [{ fromKg: 1_800, eurosPerKg: 10 }] },
  { from: firstMassScale, ceiling: 40_000, bands: [{ fromKg: 1_800, eurosPerKg: 10 }] },
];

/** Percent off for an imported used vehicle, by months begun since its first registration (CIBS L421-7-2). */
const ageReductions = [
  { upToMonths: 3, percent: 3 },
  { upToMonths: 6, percent: 6 },
  { upToMonths: 9, percent: 9 },
  { upToMonths: 12, percent: 12 },
  { upToMonths: 18, percent: 16 },
  { upToMonths: 24, percent: 20 },
  { upToMonths: 36, percent: 28 },
  { upToMonths: 48, percent: 33 },
  { upToMonths: 60, percent: 38 },
  { upToMonths: 72, percent: 43 },
  { upToMonths: 84, percent: 48 },
  { upToMonths: 96, percent: 53 },
  { upToMonths: 108, percent: 58 },
  { upToMonths: 120, percent: 64 },
  { upToMonths: 132, percent: 70 },
  { upToMonths: 144, percent: 76 },
  { upToMonths: 156, percent: 82 },
  { upToMonths: 168, percent: 88 },
  { upToMonths: 180, percent: 94 },
] as const;

/** Where kilograms are counted from: the first kilogram of a band is taxed (1 500 kg pay 10 €), or the first one beyond it. */
export type MassCounting = "FIRST_KG_TAXED" | "FIRST_KG_FREE";

/** Whether the CO2 scale in force on that day of first registration is known. */
export const knowsCo2Scale = (day: string): boolean => co2ScaleOf(day) !== undefined;

/** Euros due for so many g/km by the scale of that day of first registration (CIBS L421-58 and following). */
export function co2Euros(gramsPerKm: number, day: string): number {
  const scale = co2ScaleOf(day);
  if (scale === undefined) throw new RangeError(`No CO2 scale for ${day}`);
  if (gramsPerKm >= scale.ceilingFrom) return scale.ceiling;
  const values: Readonly<Record<string, number>> = scale2026.values;
  return values[String(gramsPerKm - scale.shift)] ?? 0;
}

/** Euros due for that mass in running order (G) by the scale of that day of first registration (CIBS L421-71 and following). */
export function massEuros(kg: number, day: string, counting: MassCounting): number {
  const bands = massScaleOf(day)?.bands ?? [];
  const reached = counting === "FIRST_KG_TAXED" ? kg + 1 : kg;
  return bands.reduce((sum, { fromKg, eurosPerKg }, index) => {
    const end = Math.min(reached, bands[index + 1]?.fromKg ?? reached);
    return sum + Math.max(0, end - fromKg) * eurosPerKg;
  }, 0);
}

/** The most that CO2 and mass may cost together, in euros, by day of first registration. */
export const malusCeiling = (day: string): number => massScaleOf(day)?.ceiling ?? Number.POSITIVE_INFINITY;

export const ageReductionPercent = (monthsBegun: number): number =>
  ageReductions.find(({ upToMonths }) => monthsBegun <= upToMonths)?.percent ?? 100;

const co2ScaleOf = (day: string) => co2Scales.find(({ from, until }) => from <= day && day <= until);

const massScaleOf = (day: string) => massScales.find(({ from }) => from <= day);
