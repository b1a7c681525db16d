import type { Task, TaskList } from "graphile-worker";
import type { Jobs } from "../enqueue.ts";
import { askPaymentTask } from "./ask-payment.ts";
import { issueDocumentTask } from "./issue-document.ts";
import { pollCarrierTask } from "./poll-carrier.ts";
import { scanDocumentTask } from "./scan-document.ts";
import { sendBatchTask } from "./send-batch.ts";
import { sendEmailTask } from "./send-email.ts";
import { upkeepTasks } from "./upkeep.ts";

const jobTasks = {
  "scan-document": scanDocumentTask,
  "send-email": sendEmailTask,
  "issue-document": issueDocumentTask,
  "send-batch": sendBatchTask,
  "ask-payment": askPaymentTask,
  "poll-carrier": pollCarrierTask,
} satisfies Record<keyof Jobs, Task>;

export const tasks: TaskList = { ...jobTasks, ...upkeepTasks };
