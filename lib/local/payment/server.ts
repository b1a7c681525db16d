import { z } from "zod";
import { dataFolder, port, run } from "#lib/local/run.ts";
import { startPayment } from "./payment.ts";

const settings = z.object({
  PAYMENT_PORT: port(4004),
  PAYMENT_CLIENT: z.string().regex(/^\d{6}$/),
  DATA_FOLDER: dataFolder,
});

await run("payment", settings, ({ PAYMENT_PORT, PAYMENT_CLIENT, DATA_FOLDER }) =>
  startPayment({ port: PAYMENT_PORT, client: PAYMENT_CLIENT, folder: DATA_FOLDER }),
);
