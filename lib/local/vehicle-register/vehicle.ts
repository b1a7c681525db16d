import { z } from "zod";
import type { Text } from "#lib/engine/text.ts";

const day = z.iso.date();
const amount = z.coerce.number().int().min(0);

/** The certificate's own entries, named in words, with their harmonised code (directive 1999/37/EC) beside. */
export const vehicleSchema = z.object({
  /** A */ plate: z.string(),
  /** D.1 */ make: z.string(),
  /** D.3 */ model: z.string(),
  /** E */ vin: z.string(),
  /** B */ firstRegistered: day,
  /** I, the date of the certificate */ registered: day,
  /** J */ euCategory: z.enum(["M1", "N1", "L1e", "L3e", "O1"]),
  /** J.1 */ nationalType: z.string(),
  /** J.3 */ bodywork: z.string(),
  /** P.3, none for a trailer */ energy: z.string().nullable(),
  /** P.6, in CV */ fiscalPower: amount,
  /** V.7, in g/km */ co2: amount.nullable(),
  /** G, in kg */ unladenMass: amount,
  /** F.2, in kg */ grossMass: amount,
  /** S.1 */ seats: amount,
  color: z.string(),
  /** Z.1 to Z.4 */ remarks: z.string().nullable(),
});

export type Vehicle = z.infer<typeof vehicleSchema>;

export type Situation = {
  pledges: { date: string; creditor: string }[];
  oppositions: { kind: "OTCI" | "OTCI_PV" | "OVE" | "OVEI"; date: string }[];
  seizures: { date: string; by: string }[];
  suspensions: { reason: string }[];
  stolen: boolean;
  cancelled: boolean;
  certificateLost: boolean;
  certificateStolen: boolean;
};

/** The latest roadworthiness test: favourable, major failures, critical failures; days in ISO, mileage in km. */
export type Inspection = { lastOn: string; result: "A" | "S" | "R"; validUntil: string; mileage: number };

/** All that the register holds of one vehicle; `shows` is what it demonstrates. */
export type RegisteredVehicle = {
  vehicle: Vehicle;
  holderName: string;
  /** Null on a certificate of the former series (FNI). */ formula: string | null;
  transfer: { code: string; validUntil: string } | null;
  situation: Situation;
  inspection: Inspection | null;
  /** How many changes of address since this number was given. */ addressChanges: number;
  shows: Text;
};
