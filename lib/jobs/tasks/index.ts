import type { Task, TaskList } from "graphile-worker";
import type { Jobs } from "../enqueue.ts";
import { askPaymentTask } from "./ask-payment.ts";
import { decideAtOnceTask } from "./decide-at-once.ts";
import { hearPrinterTask } from "./hear-printer.ts";
import { issueDocumentTask } from "./issue-document.ts";
import { pollCarrierTask } from "./poll-carrier.ts";
import { pollParcelTask } from "./poll-parcel.ts";
import { recordElsewhereTask } from "./record-elsewhere.ts";
import { renewTrackingLinkTask } from "./renew-tracking-link.ts";
import { scanDocumentTask } from "./scan-document.ts";
import { sendBatchTask } from "./send-batch.ts";
import { sendEmailTask } from "./send-email.ts";
import { tellOfUseTask } from "./tell-of-use.ts";
import { upkeepTasks } from "./upkeep.ts";

const jobTasks = {
  "scan-document": scanDocumentTask,
  "send-email": sendEmailTask,
  "issue-document": issueDocumentTask,
  "send-batch": sendBatchTask,
  "ask-payment": askPaymentTask,
  "poll-carrier": pollCarrierTask,
  "poll-parcel": pollParcelTask,
  "hear-printer": hearPrinterTask,
  "decide-at-once": decideAtOnceTask,
  "record-elsewhere": recordElsewhereTask,
  "tell-of-use": tellOfUseTask,
  "renew-tracking-link": renewTrackingLinkTask,
} satisfies Record<keyof Jobs, Task>;

export const tasks: TaskList = { ...jobTasks, ...upkeepTasks };
