import { z } from "zod";
import { dataFolder, port, run } from "#lib/local/run.ts";
import { startCarrier } from "./carrier.ts";

const settings = z.object({ CARRIER_PORT: port(4003), CARRIER_KEY: z.string().min(1), DATA_FOLDER: dataFolder });

await run("carrier", settings, ({ CARRIER_PORT, CARRIER_KEY, DATA_FOLDER }) =>
  startCarrier({ port: CARRIER_PORT, key: CARRIER_KEY, folder: DATA_FOLDER }),
);
