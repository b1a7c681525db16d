import { setTimeout as pause } from "node:timers/promises";
import { database } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { machineNow } from "#lib/clock.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { addPublished, shipped } from "#lib/procedures/catalogue.ts";
import type { Case } from "#lib/procedures/testing/find-case.ts";
import { anything, proofOf } from "#lib/procedures/testing/proof.ts";
import { announcePublication } from "#lib/realtime/announce.ts";
import { indexProcedure } from "#lib/search/index-procedures.ts";
import { randomFrom } from "../drill/random.ts";
import { send } from "./load.ts";
import { measure, type Pace, type Scenario } from "./measure.ts";
import { bareScenarios, type Costs, repeat, type Stage } from "./requests.ts";
import { measureSearch, type SearchTime } from "./search.ts";
import { openDesk, subjectsOf } from "./subjects.ts";
import { filers, save } from "./submissions.ts";

/** With so many procedures: microseconds to validate a submission, and what requests cost. */
type Among = { validation: number; requests: Costs; search: SearchTime };
export type ProcedureCosts = { few: Among; many: Among; count: number; loadedIn: number };

const copies = 900;

/** The same work among the procedures shipped, then among nine hundred more. @param each how many requests a round */
export const measureProcedures = async (stage: Stage, pace: Pace, each: number): Promise<ProcedureCosts> => {
  const { ofOne, ofAll } = await scenariosOf(stage, each);
  const cases = shipped.map((procedure) => ({ procedure, given: caseOf(procedure) }));
  const among = async (): Promise<Among> => ({
    validation: validation(cases),
    // What tells of nine hundred leaves a memory to tidy that the others would pay for.
    requests: new Map([...(await measure(ofOne, pace)), ...(await measure(ofAll, pace))]),
    search: await measureSearch(stage.origin),
  });
  const few = await among();
  const loadedIn = await publishMany(stage.origin);
  return { few, many: await among(), count: shipped.length + copies, loadedIn };
};

/** A submission of each, the same each time the bench runs. */
const caseOf = (procedure: Procedure): Case =>
  proofOf(procedure).found(anything, { pick: randomFrom(1).pick, from: [{}] });

/** What the engine makes of whole submissions: answers, gates, fee. The best of the rounds, over one of each procedure: whatever else the machine does only adds to it. */
const validation = (cases: readonly { procedure: Procedure; given: Case }[]): number => {
  const rounds = Array.from({ length: 200 }, () => {
    const before = process.cpuUsage();
    for (const { procedure, given } of cases) {
      const proof = proofsOf(procedure);
      const { answers } = proof.check(given);
      const context = { ...proof.contextOf(given), answers };
      gatesAt(procedure, context);
      feeOf(procedure, context);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / cases.length;
  });
  return Math.min(...rounds);
};

const proofs = new Map<Procedure, ReturnType<typeof proofOf>>();
const proofsOf = (procedure: Procedure): ReturnType<typeof proofOf> => {
  const known = proofs.get(procedure) ?? proofOf(procedure);
  proofs.set(procedure, known);
  return known;
};

/** @returns the requests about one procedure, and those about all of them */
const scenariosOf = async (stage: Stage, each: number): Promise<Record<"ofOne" | "ofAll", Scenario[]>> => {
  const there = { origin: stage.origin, web: stage.portal.pid, database: stage.database.pid };
  const desk = await openDesk();
  const [subject] = await subjectsOf(desk, 2);
  const [filer] = await filers(1);
  if (subject === undefined || filer === undefined) throw new Error("The base is empty");
  await send(stage.origin, save(filer, "situation"));
  const asked = shipped[0] ?? caseless();
  const body = JSON.stringify({ answers: caseOf(asked).answers });
  const json = { "content-type": "application/json" };
  const page = (name: string, path: string, headers = {}): Scenario => ({
    ...{ name, ...there },
    aim: () => repeat(each, () => ({ path, headers, expects: 200 })),
  });
  const validate = repeat(each, () => ({
    ...{ method: "POST", path: `/api/v1/procedures/${asked.slug}/validate`, headers: json, body, expects: 200 },
  }));
  return {
    ofOne: [
      ...bareScenarios(stage, [subject], each).filter(({ name }) => name === "bare page"),
      page("form step", `/demarches/${asked.slug}/demande/situation`, filer.visitor),
      page("queue page", "/agent/dossiers?vue=a-prendre", subject.agent),
      { name: "validate", ...there, aim: () => validate },
    ],
    ofAll: [page("catalogue page", "/demarches"), page("list of procedures", "/api/v1/procedures")],
  };
};

const caseless = (): never => {
  throw new Error("Nothing is shipped");
};

/** Copies of those shipped, of a hundred other services. @returns how long after their publication the portal knows them all, in milliseconds */
const publishMany = async (origin: string): Promise<number> => {
  const made = Array.from({ length: copies }, (_, index): Procedure => {
    const model = shipped[index % shipped.length] ?? caseless();
    return { ...model, slug: `${model.slug}-${index}`, version: 1, service: `service-${index % 100}` };
  });
  await database().transaction(async (tx) => {
    const rows = made.map((definition) => ({
      ...{ slug: definition.slug, version: 1, definition },
      ...{ publishedAt: machineNow(), publishedBy: "Bench" },
    }));
    for (let first = 0; first < rows.length; first += 100)
      await tx.insert(procedureVersions).values(rows.slice(first, first + 100));
    for (const procedure of made) await indexProcedure(tx, procedure);
    await announcePublication(tx);
  });
  const started = performance.now();
  addPublished(made);
  const known = async (): Promise<number> => {
    const { body } = await send(origin, { path: "/api/v1/procedures", expects: 200 });
    return JSON.parse(body.toString()).procedures.length;
  };
  while ((await known()) < copies) await pause(20);
  return performance.now() - started;
};
