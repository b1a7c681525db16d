import { Logger } from "graphile-worker";
import { report } from "./report.ts";

/** The queue’s own news: only that something went wrong. Failures of tasks have already said theirs. */
export const quiet = new Logger(() => (level, message, meta) => {
  if (level === "error" && !message.startsWith("Failed task")) report("queue", meta?.error);
});
