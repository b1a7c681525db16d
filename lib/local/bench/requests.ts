import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Shot } from "./load.ts";
import type { Cost, Scenario } from "./measure.ts";
import { measure, type Pace } from "./measure.ts";
import { paperOf } from "./paper.ts";
import type { Running } from "./stage.ts";
import { openDesk, type Subject, subjectsOf, waitingCases } from "./subjects.ts";
import { type Filer, filers, save, submit, upload } from "./submissions.ts";
import { plainForm, posting, type Visitor } from "./visitors.ts";

export type Stage = { portal: Running; database: Running; bare: Running & { origin: string }; origin: string };
export type Costs = ReadonlyMap<string, Cost>;

/** The cost of each kind of request, all measured in turn on the same machine and base. @param each how many requests a round */
export const measureRequests = async (stage: Stage, pace: Pace, each: number): Promise<Costs> => {
  await database().execute(
    sql`create table if not exists bare_records (id uuid primary key, name text not null, created_at timestamptz not null)`,
  );
  const desk = await openDesk();
  const subjects = await subjectsOf(desk, 60);
  const rounds = pace.warming + pace.rounds;
  const people = await filers(each * rounds);
  const waiting = await waitingCases(desk, each * rounds);
  const agents = [...desk.agents.values()];
  const scenarios = [
    ...bareScenarios(stage, subjects, each),
    ...pageScenarios(stage, subjects, each),
    ...publicScenarios(stage, 4 * each),
    ...(await submissionScenarios(stage, people, each)),
    claimScenario(stage, waiting, agents, Math.floor(waiting.length / rounds)),
  ];
  return measure(scenarios, pace);
};

export const repeat = (count: number, shot: (index: number) => Shot): Shot[] =>
  Array.from({ length: count }, (_, index) => shot(index));
const pick = <Value>(from: readonly Value[], index: number): Value => {
  const value = from[index % from.length];
  if (value === undefined) throw new Error("The base has nothing of the kind");
  return value;
};

export const bareScenarios = ({ bare, database }: Stage, subjects: readonly Subject[], each: number): Scenario[] => {
  const there = { origin: bare.origin, web: bare.pid, database: database.pid };
  const headers = { "content-type": "application/json" };
  return [
    {
      ...{ name: "bare insert", ...there },
      aim: () =>
        repeat(each, () => ({
          method: "POST",
          path: "/insert",
          headers,
          body: JSON.stringify({ name: randomUUID() }),
          expects: 201,
        })),
    },
    {
      ...{ name: "bare page", ...there },
      aim: () =>
        repeat(each, (index) => ({
          path: "/",
          headers: { "x-application": pick(subjects, index).applicationId },
          expects: 200,
        })),
    },
  ];
};

const pageScenarios = (stage: Stage, subjects: readonly Subject[], each: number): Scenario[] => {
  const there = { origin: stage.origin, web: stage.portal.pid, database: stage.database.pid };
  const page = (name: string, of: (subject: Subject) => { path: string; headers: Visitor }): Scenario => ({
    ...{ name, ...there },
    aim: () => repeat(each, (index) => ({ ...of(pick(subjects, index)), expects: 200 })),
  });
  return [
    page("tracking page", ({ visit }) => ({ path: "/suivi/dossier", headers: visit })),
    page("own application", ({ reference, citizen }) => ({ path: `/mes-demarches/${reference}`, headers: citizen })),
    page("queue page", ({ agent }) => ({ path: "/agent/dossiers?vue=a-prendre", headers: agent })),
    page("open a file", ({ reference, agent }) => ({ path: `/agent/dossiers/${reference}`, headers: agent })),
  ];
};

const publicPages = { "home page": "/", "procedure page": "/demarches/changement-de-titulaire", "help page": "/aide" };

const publicScenarios = (stage: Stage, each: number): Scenario[] => {
  const there = { origin: stage.origin, web: stage.portal.pid, database: stage.database.pid };
  return Object.entries(publicPages).map(([name, path]) => ({
    ...{ name, ...there },
    aim: () => repeat(each, () => ({ path, expects: 200 })),
  }));
};

/** The steps of a filing, each for the same people in turn. */
const submissionScenarios = async (stage: Stage, people: readonly Filer[], each: number): Promise<Scenario[]> => {
  const there = { origin: stage.origin, web: stage.portal.pid, database: stage.database.pid };
  const paper = await paperOf(100_000);
  const ofRound = (round: number) => people.slice(round * each, (round + 1) * each);
  const step = (name: string, shot: (filer: Filer) => Shot): Scenario => ({
    ...{ name, ...there },
    aim: (round) => ofRound(round).map(shot),
  });
  return [
    step("save: situation", (filer) => save(filer, "situation")),
    step("save: vehicle", (filer) => save(filer, "vehicule")),
    step("save: holder", (filer) => save(filer, "titulaire")),
    step("upload 100 kB", (filer) => upload(filer, paper)),
    step("submit", submit),
  ];
};

type Waiting = { reference: string; version: number };

/** An agent takes a case in hand, and is led back to its page: “open a file” is what drawing that costs. */
const claimScenario = (stage: Stage, cases: readonly Waiting[], agents: readonly Visitor[], each: number): Scenario => {
  const claim = ({ reference, version }: Waiting, index: number): Shot => {
    const form = plainForm({ version: String(version), geste: "claim" });
    const headers = { ...posting(pick(agents, index)), ...form.headers };
    return {
      method: "POST",
      path: `/api/agent/dossiers/${reference}/decision`,
      headers,
      body: form.body,
      expects: 303,
    };
  };
  return {
    ...{ name: "change a state", origin: stage.origin, web: stage.portal.pid, database: stage.database.pid },
    aim: (round) => cases.slice(round * each, (round + 1) * each).map(claim),
  };
};
