import { z } from "zod";
import { pollSoon } from "#lib/applications/poll-soon.ts";
import { machineNow } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["poll-parcel"]> = z.object({ shipmentNumber: z.string() });

export const pollParcelTask = defineTask(payload, ({ shipmentNumber }) => pollSoon(shipmentNumber, machineNow()));
