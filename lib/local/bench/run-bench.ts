import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase } from "#db/client.ts";
import { phase, say } from "../preparation/phase.mjs";
import { eraseData } from "../stack/erase-data.ts";
import { prepareDatabase } from "../stack/prepare-database.ts";
import type { Settings } from "../stack/settings.ts";
import {
  liveFigures,
  type Memory,
  memoryFigures,
  procedureFigures,
  queueFigures,
  requestFigures,
  transferFigures,
} from "./figures.ts";
import { measureLive } from "./live.ts";
import { fire } from "./load.ts";
import { measureProcedures } from "./procedures.ts";
import { megabytes } from "./processes.ts";
import { measureQueue, type QueueTime } from "./queue.ts";
import { type Figure, figure, report } from "./report.ts";
import { measureRequests, type Stage } from "./requests.ts";
import { grow, startBare, startDatabase, startPortal, startRegisters, startWorker, stopAll } from "./stage.ts";
import { openDesk, subjectsOf } from "./subjects.ts";
import { weigh } from "./transfer.ts";

/** How much is measured. @property files of the base at each look at the queue; requests are measured at the middle one */
export type Extent = {
  files: readonly [number, number, number?];
  warming: number;
  rounds: number;
  each: number;
  clients: number;
  live: { clients: number; events: number };
  browser: boolean;
};

export const full: Extent = {
  files: [10_000, 100_000, 1_000_000],
  warming: 5,
  rounds: 5,
  each: 120,
  clients: 8,
  live: { clients: 2_000, events: 10 },
  browser: true,
};
export const quick: Extent = {
  ...full,
  files: [2_000, 10_000],
  warming: 3,
  rounds: 3,
  each: 80,
  live: { clients: 300, events: 5 },
};

const words = {
  seed: { fr: "Demandes inventées", en: "Invented applications" },
  queue: { fr: "File d’attente", en: "Queue" },
  start: { fr: "Portail et point de comparaison", en: "Portal and what it is compared with" },
  requests: { fr: "Requêtes", en: "Requests" },
  transfer: { fr: "Pages dans un navigateur", en: "Pages in a browser" },
  live: { fr: "Pages ouvertes", en: "Open pages" },
  procedures: { fr: "Neuf démarches, puis neuf cents", en: "Nine procedures, then nine hundred" },
};

/** Everything, in one run and on one base. @returns how many goals were missed */
export const runBench = async (settings: Settings, extent: Extent): Promise<number> => {
  const figures: Figure[] = [];
  const queues: QueueTime[] = [];
  await eraseData(settings.dataFolder);
  try {
    const database = await startDatabase(settings);
    await prepareDatabase(settings);
    const fill = async (files: number) => {
      const pace = await phase(words.seed, () => grow(settings, files));
      queues.push(await phase(words.queue, () => measureQueue(settings, files, 60)));
      figures.push(figure("Seed", `up to ${files} applications`, pace, " /s"));
    };
    await fill(extent.files[0]);
    await fill(extent.files[1]);
    await startRegisters(settings);
    const [portal, bare] = await phase(words.start, async () => [
      await startPortal(settings),
      await startBare(settings),
    ]);
    const stage = { portal, bare, database, origin: `http://127.0.0.1:${settings.ports.PORT}` };
    figures.push(...(await measureAll(settings, stage, extent)));
    await portal.stop();
    if (extent.files[2]) await fill(extent.files[2]);
    figures.push(...queueFigures(queues));
    return report(figures, { extent, queues }, ".parvis");
  } finally {
    await closeDatabase();
    await stopAll();
    await eraseData(settings.dataFolder);
  }
};

const measureAll = async (settings: Settings, stage: Stage, extent: Extent): Promise<Figure[]> => {
  const idle = await idleMemory(settings, stage);
  const costs = await phase(words.requests, () => measureRequests(stage, extent, extent.each));
  const afterwards = { web: megabytes(stage.portal.pid), worker: 0 };
  const live = await phase(words.live, () => measureLive(stage.origin, extent.live.clients, extent.live.events));
  const transfers = extent.browser ? await phase(words.transfer, () => weighPages(stage)) : [];
  const procedures = await phase(words.procedures, () => measureProcedures(stage, extent, extent.each));
  say("");
  const memory: Memory = { idle, afterwards };
  return [
    ...requestFigures(costs),
    ...transferFigures(transfers),
    ...memoryFigures(memory),
    ...liveFigures(live),
    ...procedureFigures(procedures),
  ];
};

/** Started, each kind of page asked for once, then left alone for a while. */
const idleMemory = async (settings: Settings, { portal, origin }: Stage): Promise<Memory["idle"]> => {
  const worker = await startWorker(settings);
  const [subject] = await subjectsOf(await openDesk(), 2);
  if (subject === undefined) throw new Error("The base is empty");
  const { reference, agent, citizen, visit } = subject;
  const shots = [
    { path: "/", expects: 200 },
    { path: "/suivi/dossier", headers: visit, expects: 200 },
    { path: `/mes-demarches/${reference}`, headers: citizen, expects: 200 },
    { path: "/agent/dossiers", headers: agent, expects: 200 },
    { path: `/agent/dossiers/${reference}`, headers: agent, expects: 200 },
  ];
  await fire(origin, shots, 1);
  await pause(30_000);
  const memory = { web: megabytes(portal.pid), worker: megabytes(worker.pid) };
  await worker.stop();
  return memory;
};

const weighPages = async ({ origin }: Stage) => {
  const [subject] = await subjectsOf(await openDesk(), 2);
  if (subject === undefined) throw new Error("The base is empty");
  const { reference, agent, citizen, visit } = subject;
  const nobody = {};
  return weigh(origin.replace("127.0.0.1", "localhost"), [
    { page: "home", hasForm: false, path: "/", visitor: nobody },
    { page: "procedure", hasForm: false, path: "/demarches/changement-de-titulaire", visitor: nobody },
    { page: "tracking", hasForm: false, path: "/suivi/dossier", visitor: visit },
    { page: "own application", hasForm: false, path: `/mes-demarches/${reference}`, visitor: citizen },
    {
      page: "step of a filing",
      hasForm: true,
      path: "/demarches/changement-de-titulaire/demande/situation",
      visitor: citizen,
    },
    { page: "queue", hasForm: false, path: "/agent/dossiers", visitor: agent },
    { page: "file", hasForm: true, path: `/agent/dossiers/${reference}`, visitor: agent },
  ]);
};
