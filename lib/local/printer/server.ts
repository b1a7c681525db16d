import { z } from "zod";
import { dataFolder, port, run } from "#lib/local/run.ts";
import { startPrinter } from "./printer.ts";

const settings = z.object({
  PRINTER_PORT: port(4006),
  PRINTER_SECRET: z.string().min(32),
  PRINTER_DELAY_MS: z.coerce.number().int().min(0).default(0),
  CARRIER_URL: z.url().default("http://127.0.0.1:4003/suivi/v2"),
  DATA_FOLDER: dataFolder,
});

await run("printer", settings, ({ PRINTER_PORT, PRINTER_SECRET, PRINTER_DELAY_MS, CARRIER_URL, DATA_FOLDER }) =>
  startPrinter({
    port: PRINTER_PORT,
    secret: PRINTER_SECRET,
    delayMs: PRINTER_DELAY_MS,
    carrierUrl: CARRIER_URL,
    folder: DATA_FOLDER,
  }),
);
