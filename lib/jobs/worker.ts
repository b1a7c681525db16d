import { EventEmitter } from "node:events";
import { parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { closeDatabase } from "#db/client.ts";
import { scannerState } from "#lib/documents/scan/scanner.ts";
import { environment } from "#lib/environment.ts";
import { followClock } from "#lib/realtime/clock.ts";
import { comeToWork } from "./presence.ts";
import { quiet } from "./quiet.ts";
import { report, warn } from "./report.ts";
import { tasks } from "./tasks/index.ts";
import { upkeepSchedule } from "./tasks/upkeep.ts";

/** Works until it is told to stop, then finishes what it began. */
const work = async (databaseUrl: string): Promise<void> => {
  const stopFollowing = await followClock();
  const events: WorkerEvents = new EventEmitter();
  const ours = new Set<string>();
  events.on("worker:create", ({ worker }) => ours.add(worker.workerId));
  const leave = await comeToWork(databaseUrl, { onLost: () => process.exit(1), ours: () => [...ours] });
  const runner = await run({
    connectionString: databaseUrl,
    events,
    taskList: tasks,
    parsedCronItems: parseCronItems(upkeepSchedule),
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
  });
  const stop = () => void runner.stop().catch((fault: unknown) => report("stop", fault));
  process.once("SIGTERM", stop).once("SIGINT", stop);
  const scanning = await scannerState();
  if (scanning !== "up") warn("scanner", scanning);
  process.stdout.write("ready\n");
  await runner.promise;
  await Promise.all([leave(), stopFollowing(), closeDatabase()]);
};

/** A full disk takes no more words, and the work goes on. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

await work(environment().DATABASE_URL).catch((fault: unknown) => {
  report("work", fault);
  process.exit(1);
});
