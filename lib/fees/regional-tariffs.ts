import type { Text } from "#lib/engine/text.ts";
import type { RegionCode } from "./region.ts";

/** The edition of every figure in this folder: the day its sources were last read. */
export const tariffsVersion = "2026-09-13";

/** What is known of a tariff, as it is told to the person who pays it. */
export const confidences = {
  A: { fr: "tarif concordant dans plusieurs sources", en: "tariff agreed by several sources" },
  B: { fr: "tarif lu dans une seule source", en: "tariff read in a single source" },
  C: { fr: "tarif sur lequel les sources diffèrent", en: "tariff on which sources differ" },
} as const satisfies Record<string, Text>;

type Dated = { region: RegionCode; from: string /** Last day included; absent while in force. */; until?: string };

export type RegionalTariff = Dated & {
  /** Cents per fiscal horsepower (P.6). */
  cents: number;
  /** Share due by vehicles running on electricity or hydrogen alone, by deliberation (CIBS L421-49). */
  electric: Share;
  /** Share due by hybrids, gas and E85, by deliberation (CIBS L421-48 and L421-50). */
  alternative: Share;
  confidence: keyof typeof confidences;
};

/** The part of the tariff that is due. */
export type Share = 0 | 0.5 | 1;

/** Ceiling set by the law (CIBS L421-42), the transport surcharge apart. */
export const ceilingPerHorsepower = 6000;

/** Until that day the law itself exempted vehicles running on electricity or hydrogen alone (CIBS L421-49, former). */
export const electricExemptUntil = "2025-04-30";

export const firstKnownDay = "2025-01-01";

export const regionalTariffs: readonly RegionalTariff[] = [
  { region: "01", from: "2025-01-01", cents: 4100, electric: 1, alternative: 1, confidence: "B" },
  { region: "02", from: "2025-01-01", cents: 3000, electric: 1, alternative: 1, confidence: "C" },
  { region: "03", from: "2025-01-01", cents: 4250, electric: 1, alternative: 1, confidence: "B" },
  { region: "04", from: "2025-01-01", until: "2026-01-31", cents: 5700, electric: 1, alternative: 1, confidence: "A" },
  { region: "04", from: "2026-02-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "06", from: "2025-01-01", cents: 3000, electric: 1, alternative: 1, confidence: "B" },
  { region: "11", from: "2025-01-01", cents: 5495, electric: 1, alternative: 1, confidence: "A" },
  { region: "24", from: "2025-01-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "27", from: "2025-01-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "28", from: "2025-01-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "32", from: "2025-01-01", cents: 4200, electric: 0, alternative: 1, confidence: "B" },
  { region: "44", from: "2025-01-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "52", from: "2025-01-01", cents: 5100, electric: 1, alternative: 1, confidence: "C" },
  { region: "53", from: "2025-01-01", cents: 6000, electric: 0.5, alternative: 0.5, confidence: "A" },
  { region: "75", from: "2025-01-01", until: "2026-02-28", cents: 5300, electric: 1, alternative: 1, confidence: "A" },
  { region: "75", from: "2026-03-01", cents: 5800, electric: 1, alternative: 1, confidence: "A" },
  { region: "76", from: "2025-01-01", cents: 5950, electric: 1, alternative: 1, confidence: "A" },
  { region: "84", from: "2025-01-01", cents: 4300, electric: 1, alternative: 1, confidence: "A" },
  { region: "93", from: "2025-01-01", until: "2025-12-31", cents: 5900, electric: 1, alternative: 1, confidence: "A" },
  { region: "93", from: "2026-01-01", cents: 6000, electric: 1, alternative: 1, confidence: "A" },
  { region: "94", from: "2025-01-01", until: "2025-12-31", cents: 4300, electric: 0, alternative: 0, confidence: "C" },
  { region: "94", from: "2026-01-01", cents: 5300, electric: 0, alternative: 0, confidence: "C" },
];

/** Cents per fiscal horsepower added in Île-de-France for its public transport, outside the ceiling (CIBS L421-54-1). */
export const transportSurcharges: readonly (Dated & { cents: number })[] = [
  { region: "11", from: "2026-03-01", until: "2026-12-31", cents: 1400 },
  { region: "11", from: "2027-01-01", cents: 1200 },
];

/** The row in force in a region on a day. */
export const inForce = <Row extends Dated>(rows: readonly Row[], region: RegionCode, day: string): Row | undefined =>
  rows.find((row) => row.region === region && row.from <= day && (row.until === undefined || day <= row.until));
