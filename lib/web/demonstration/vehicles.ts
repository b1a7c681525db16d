import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { askStandIn, wording } from "./stand-in.ts";

const vehicles = z.array(
  z.object({
    plate: z.string(),
    make: z.string(),
    model: z.string(),
    holder: z.string(),
    formula: z.string().nullable(),
    certificateDate: z.iso.date(),
    transferCode: z.string().nullable(),
    shows: wording,
  }),
);
export type DemonstrationVehicle = z.infer<typeof vehicles>[number];

/** The vehicles of the local register, with what to type for each; undefined when it is down. */
export const demonstrationVehicles = (): Promise<DemonstrationVehicle[] | undefined> =>
  askStandIn(`${environment().VEHICLE_REGISTER_URL}/demo/vehicles`, vehicles);
