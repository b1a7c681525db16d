import { z } from "zod";
import { dataFolder, port, run } from "#lib/local/run.ts";
import { startVehicleRegister } from "./vehicle-register.ts";

const settings = z.object({
  VEHICLE_REGISTER_PORT: port(4005),
  VEHICLE_REGISTER_KEY: z.string().min(1),
  DATA_FOLDER: dataFolder,
});

await run("vehicle register", settings, ({ VEHICLE_REGISTER_PORT, VEHICLE_REGISTER_KEY, DATA_FOLDER }) =>
  startVehicleRegister({ port: VEHICLE_REGISTER_PORT, key: VEHICLE_REGISTER_KEY, folder: DATA_FOLDER }),
);
