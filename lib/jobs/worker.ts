import { EventEmitter } from "node:events";
import { parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { closeDatabase, database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { scannerState } from "#lib/documents/scan/scanner.ts";
import { environment } from "#lib/environment.ts";
import { followPublications } from "#lib/publication/follow-publications.ts";
import { publishShipped } from "#lib/publication/publish-shipped.ts";
import { followClock } from "#lib/realtime/clock.ts";
import { stopListening } from "#lib/realtime/listen.ts";
import { countDecisions } from "#lib/statistics/count-decisions.ts";
import { comeToWork } from "./presence.ts";
import { quiet } from "./quiet.ts";
import { report, warn } from "./report.ts";
import { tasks } from "./tasks/index.ts";
import { upkeepSchedule } from "./tasks/upkeep.ts";

/** Works until it is told to stop, then finishes what it began. */
const work = async (databaseUrl: string): Promise<void> => {
  await publishWhatIsShipped();
  await countDecisions(machineNow()).catch((fault: unknown) => report("count-decisions", fault));
  const stopFollowing = await followClock();
  await followPublications();
  const events: WorkerEvents = new EventEmitter();
  const ours = new Set<string>();
  events.on("worker:create", ({ worker }) => ours.add(worker.workerId));
  let finish = async (): Promise<void> => undefined;
  const leave = await comeToWork(databaseUrl, { onLost: () => void endSoon(finish), ours: () => [...ours] });
  const runner = await run({
    connectionString: databaseUrl,
    events,
    taskList: tasks,
    parsedCronItems: parseCronItems(upkeepSchedule),
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
  });
  finish = () => runner.stop();
  const stop = () => void runner.stop().catch((fault: unknown) => report("stop", fault));
  process.once("SIGTERM", stop).once("SIGINT", stop);
  const scanning = await scannerState();
  if (scanning !== "up") warn("scanner", scanning);
  process.stdout.write("ready\n");
  await runner.promise;
  await Promise.all([leave(), stopFollowing(), stopListening(), closeDatabase()]);
};

/** One process does it: this one owns the database. While developing, a definition may change under its number. */
const publishWhatIsShipped = async (): Promise<void> => {
  const outcome = await publishShipped(database(), "Parvis", machineNow());
  if (outcome.ok) return;
  process.stderr.write(`${outcome.words.fr}\n${outcome.words.en}\n`);
  if (environment().NODE_ENV === "production") process.exit(1);
};

const patience = 5_000;

/** The database is gone, and with it our presence: what is under way may still write that it is done, then another process begins. */
const endSoon = async (finish: () => Promise<void>): Promise<void> => {
  setTimeout(() => process.exit(1), patience);
  await finish().catch((fault: unknown) => report("stop", fault));
  process.exit(1);
};

/** A full disk takes no more words, and the work goes on. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

await work(environment().DATABASE_URL).catch((fault: unknown) => {
  report("work", fault);
  process.exit(1);
});
