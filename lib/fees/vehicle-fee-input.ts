import { z } from "zod";
import { isDay } from "#lib/engine/calendar.ts";
import { categoryPattern, isOf } from "./categories.ts";
import { energyCodes, energyFamily } from "./energies.ts";
import { knowsCo2Scale } from "./malus-scales.ts";
import { operationNames, operations } from "./operations.ts";
import { regionCodes } from "./region.ts";
import { firstKnownDay } from "./regional-tariffs.ts";

const day = z.string().refine(isDay);
const kilograms = z.int().min(1).max(100_000);

const fields = z.object({
  operation: z.enum(operationNames),
  /** The day the tariffs are taken of. */
  date: day.refine((value) => value >= firstKnownDay),
  region: z.enum(regionCodes).optional(),
  /** Fiscal horsepower, P.6. */
  cv: z.int().min(0).max(999).optional(),
  /** First registration. */
  B: day.optional(),
  /** Energy code, P.3. */
  energie: z.enum(energyCodes).optional(),
  /** EU category, J. */
  categorieUE: z.string().regex(categoryPattern).optional(),
  /** Permissible laden mass F.2, kg. */
  ptac: kilograms.optional(),
  /** V.7, g/km. */
  co2: z.int().min(0).max(1_000).optional(),
  /** Mass in running order G, kg. */
  masse: kilograms.optional(),
  /** Euros of the CO2 scale of the year of first registration, when it is known otherwise. */
  co2Bareme: z.int().min(0).max(100_000).optional(),
  exoMalus: z.boolean().optional(),
});

type Fields = z.infer<typeof fields>;
export type VehicleFeeField = keyof Fields;

export const vehicleFeeFields: readonly VehicleFeeField[] = fields.keyof().options;

/** What an operation on a vehicle is, as rubrics of its certificate: enough to compute its taxes. */
export const vehicleFeeInputSchema = fields.superRefine((input, context) => {
  for (const field of missingFields(input)) context.addIssue({ code: "custom", path: [field] });
});

export type VehicleFeeInput = z.infer<typeof vehicleFeeInputSchema>;

/** Every rule tells, from the answers given, whether it lacks its field. */
const conditions = [
  { field: "region", lacking: (input) => changesHands(input) && input.region === undefined },
  { field: "categorieUE", lacking: (input) => changesHands(input) && input.categorieUE === undefined },
  { field: "cv", lacking: (input) => isMotorised(input) && input.cv === undefined },
  { field: "B", lacking: (input) => isMotorised(input) && input.B === undefined },
  { field: "B", lacking: (input) => input.B !== undefined && input.B > input.date },
  { field: "energie", lacking: (input) => isMotorised(input) && input.energie === undefined },
  {
    field: "ptac",
    lacking: (input) => changesHands(input) && isOf(input.categorieUE, "transport") && input.ptac === undefined,
  },
  { field: "co2", lacking: (input) => paysCo2(input) && input.co2 === undefined && input.co2Bareme === undefined },
  {
    field: "co2Bareme",
    lacking: (input) => paysCo2(input) && input.co2Bareme === undefined && !knowsCo2Scale(input.B ?? input.date),
  },
] as const satisfies readonly { field: VehicleFeeField; lacking: (input: Fields) => boolean }[];

const missingFields = (input: Fields): VehicleFeeField[] =>
  conditions.filter(({ lacking }) => lacking(input)).map(({ field }) => field);

const changesHands = ({ operation }: Fields): boolean => operations[operation].ownership === "changes";

const isMotorised = (input: Fields): boolean => changesHands(input) && !isOf(input.categorieUE, "drawn");

/** Whether the CO2 tax may be due: a passenger car new to France, neither electric nor exempt. */
const paysCo2 = ({ operation, categorieUE, energie, exoMalus }: Fields): boolean =>
  operations[operation].malus !== "none" &&
  isOf(categorieUE, "passengerCar") &&
  energie !== undefined &&
  energyFamily(energie) !== "electric" &&
  exoMalus !== true;
