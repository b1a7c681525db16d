import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase, useDatabase } from "#db/client.ts";
import { phase, say } from "../preparation/phase.mjs";
import { createLog } from "../stack/log.ts";
import { mountDisk } from "./disk.ts";
import type { Disks } from "./faults.ts";
import { runNemesis, type Strike } from "./nemesis.ts";
import { invitePeople } from "./people.ts";
import { randomFrom } from "./random.ts";
import { followLinks, readBack, readMailbox, readPeople } from "./read-back.ts";
import { followLedger, readLedger } from "./read-ledger.ts";
import { tryRefusals } from "./refusals.ts";
import { tellFindings } from "./report.ts";
import { type DrillStack, startDrillStack } from "./stack.ts";
import { idOf, jobsLeft, judge } from "./verdict.ts";

export type Wanted = { faults: number; seed: number; atOnce: number; dataFolder: string };
type Files = { ledger: string; people: string };

const interrupted = 130;
const portals = 2;
const people = 200;

/** One drill from nothing to its verdict. @returns whether all that is promised held */
export const runDrill = async ({ faults, seed, atOnce, dataFolder }: Wanted): Promise<boolean> => {
  const files = { ledger: join(dataFolder, "ledger.jsonl"), people: join(dataFolder, "people.json") };
  const disks = mountDisks(dataFolder);
  say(`  seed ${seed}, ${faults} faults, ledger ${files.ledger}`);
  const stack = await phase({ fr: "Produit entier", en: "Whole product" }, () =>
    startDrillStack({ dataFolder, portals, serverFolder: join(dataFolder, "server") }),
  );
  const abandon = () => void stack.stop().finally(() => process.exit(interrupted));
  process.once("SIGINT", abandon).once("SIGTERM", abandon);
  Object.assign(process.env, stack.settings.environment);
  useDatabase(stack.databaseUrl);
  try {
    await invitePeople(files.people, people, stack.settings.environment.FRANCECONNECT_ISSUER ?? "");
    const refusals = await phase({ fr: "Refus lisibles", en: "Readable refusals" }, () => refuse(stack, files));
    const load = startLoad(stack, files, atOnce);
    await flows(files.ledger);
    const strikes = await runNemesis({ stack, disks, ledger: files.ledger, count: faults, random: randomFrom(seed) });
    await phase({ fr: "Dernières demandes", en: "Last applications" }, () => finish(load));
    return await conclude(stack, files, { strikes, refusals });
  } finally {
    await closeDatabase();
    await stack.stop();
  }
};

const mountDisks = (dataFolder: string): Disks => {
  const disks = {
    database: mountDisk(join(dataFolder, "server"), 512),
    documents: mountDisk(join(dataFolder, "documents"), 320),
    logs: mountDisk(join(dataFolder, "logs"), 24),
  };
  if (!disks.database) say("  ! no disk can be mounted on this machine: none will be full");
  return disks;
};

const refuse = (stack: DrillStack, files: Files): Promise<string[]> =>
  tryRefusals(stack, readPeople(files.people)[0]?.cookie ?? "");

/** People are outside the system: a process of their own, that knows an address and nothing else. */
const startLoad = ({ settings }: DrillStack, { ledger, people: sessions }: Files, atOnce: number): ChildProcess => {
  const log = createLog(join(settings.dataFolder, "people"), "load");
  const output = log.open();
  const child = spawn(process.execPath, ["e2e/drill/load.ts"], {
    stdio: ["ignore", output, output],
    env: {
      NODE_ENV: "production",
      PORTAL_URL: settings.environment.PORTAL_URL,
      LEDGER: ledger,
      PEOPLE: sessions,
      AT_ONCE: String(atOnce),
    },
  });
  log.close(output);
  process.once("exit", () => child.kill("SIGKILL"));
  return child;
};

const finish = async (load: ChildProcess): Promise<void> => {
  const ended = once(load, "exit");
  load.kill("SIGTERM");
  await ended;
};

const flows = async (ledger: string): Promise<void> => {
  const promised = followLedger(ledger);
  for (let waited = 0; promised().length === 0; waited += 50) {
    if (waited > 60_000) throw new Error("Nobody could file anything, before any fault");
    await pause(50);
  }
};

const drainPatience = 300_000;
const slow = 10_000;

const drain = async (): Promise<number> => {
  const started = Date.now();
  for (let left = await jobsLeft(); left.length > 0 && Date.now() - started < drainPatience; left = await jobsLeft()) {
    if (Date.now() - started > slow) say(`    ${left[0]}`);
    await pause(Date.now() - started > slow ? slow : 100);
  }
  return Math.round((Date.now() - started) / 1_000);
};

type Found = { strikes: readonly Strike[]; refusals: readonly string[] };

const conclude = async (stack: DrillStack, files: Files, found: Found): Promise<boolean> => {
  const { PORTAL_URL = "", MAILBOX_URL = "" } = stack.settings.environment;
  const drained = await phase({ fr: "Travail restant", en: "Work left" }, drain);
  const ledger = readLedger(files.ledger);
  const mails = await readMailbox(MAILBOX_URL);
  const verdict = await phase({ fr: "Relecture", en: "Reading back" }, () => judge(ledger, mails));
  verdict.lost.push(...(await readBack(PORTAL_URL, ledger, files.people)));
  verdict.lost.push(...(await followLinks(PORTAL_URL, mails.slice(0, 10))));
  const refused = ledger.of("refused");
  return tellFindings({
    ...found,
    verdict,
    broken: ledger.of("broken").map(({ what }) => what),
    counts: {
      "applications sent": ledger.of("sent").length,
      "applications filed": ledger.of("filed").length,
      "requests sent again": refused.length,
      "  of which answered 503 or 507": refused.filter(({ what }) => /^50[37]$/.test(what)).length,
      "  of which answered 500": refused.filter(({ what }) => what === "500").length,
      "e-mails received": mails.length,
      "  of which delivered once more": mails.length - new Set(mails.map(idOf)).size,
      "processes started again": stack.said.length,
      "seconds until no work was left": drained,
    },
  });
};
