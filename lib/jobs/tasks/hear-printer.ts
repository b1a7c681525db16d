import { z } from "zod";
import { recordPrinterNews } from "#lib/applications/record-printer-news.ts";
import { machineNow } from "#lib/clock.ts";
import { printerNewsSchema } from "#lib/delivery/printer.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["hear-printer"]> = z.object({ news: printerNewsSchema, told: z.iso.datetime() });

export const hearPrinterTask = defineTask(payload, ({ news, told }) =>
  recordPrinterNews(news, new Date(told), machineNow()),
);
