import { z } from "zod";
import { type Circumstance, circumstances } from "./circumstances.ts";
import { dayFrom } from "./days.ts";
import { sheets } from "./sheets.ts";
import { type RegisteredVehicle, type Situation, type Vehicle, vehicleSchema } from "./vehicle.ts";

/** The 25 invented vehicles. What must stay recent (a transfer code, a test, an age) is counted from `today`, an ISO day. */
export const registeredVehicles = (today: string): RegisteredVehicle[] => {
  const [, ...lines] = sheets.trim().split("\n");
  return lines.map((line) => {
    const { holderName, formula, ...vehicle } = readSheet(line, today);
    return { vehicle, holderName, formula, ...completed(circumstances[vehicle.plate], today) };
  });
};

const columns = [
  "plate",
  "make",
  "model",
  "vin",
  "firstRegistered",
  "registered",
  "formula",
  "holderName",
  "euCategory",
  "nationalType",
  "bodywork",
  "energy",
  "fiscalPower",
  "co2",
  "unladenMass",
  "grossMass",
  "seats",
  "color",
  "remarks",
];

const sheetSchema = vehicleSchema.extend({ holderName: z.string(), formula: z.string().nullable() });

const readSheet = (line: string, today: string): Vehicle & { holderName: string; formula: string | null } => {
  const cells = line.split("|").map((cell) => cell.trim());
  const said = cells.map((cell) =>
    cell === "-"
      ? null
      : cell.replace(/^(\d+) months ago$/, (_, months: string) => dayFrom(today, { months: -Number(months) })),
  );
  return sheetSchema.parse(Object.fromEntries(columns.map((column, index) => [column, said[index]])));
};

const completed = (circumstance: Circumstance | undefined, today: string) => {
  if (!circumstance) throw new Error("A vehicle of the register has no circumstances.");
  const { code, codeDays = 10, inspection, situation, addressChanges = 0, shows } = circumstance;
  return {
    transfer: code === undefined ? null : { code, validUntil: dayFrom(today, { days: codeDays }) },
    situation: { ...clear, ...situation },
    inspection: inspection === undefined ? null : inspected(inspection, today),
    addressChanges,
    shows,
  };
};

/** A favourable test is good for two years, one with major failures for two months, one with critical failures for the day. */
const validMonths = { A: 24, S: 2, R: 0 } as const;

const inspected = ({ monthsAgo, result, mileage }: NonNullable<Circumstance["inspection"]>, today: string) => {
  const lastOn = dayFrom(today, { months: -monthsAgo });
  return { lastOn, result, validUntil: dayFrom(lastOn, { months: validMonths[result] }), mileage };
};

const clear: Situation = {
  pledges: [],
  oppositions: [],
  seizures: [],
  suspensions: [],
  stolen: false,
  cancelled: false,
  certificateLost: false,
  certificateStolen: false,
};
