import { database } from "#db/client.ts";
import type { PrinterNews } from "#lib/delivery/printer.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Notes what the printer tells, for a worker to record: a call-back asks in nobody’s name, and may write on no application. */
export const hearPrinterNews = (news: PrinterNews, told: Date): Promise<void> =>
  database().transaction((tx) => enqueue(tx, "hear-printer", { news, told: told.toISOString() }));
