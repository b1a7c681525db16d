import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { asking, type Secrets } from "#db/asking.ts";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { isPlannedOnce } from "#db/statement-names.ts";
import { makeAgent, makeCitizen, makeService } from "#db/testing.ts";
import { ownApplication, ownApplications } from "#lib/applications/own-application.ts";
import { ownFile } from "#lib/applications/own-file.ts";
import { waitingForDispatch } from "#lib/applications/prepare-batch.ts";
import { latestAttempt } from "#lib/applications/start-payment.ts";
import { verifyDocument } from "#lib/applications/verify-document.ts";
import { parcels } from "#lib/back-office/dispatch/read-dispatch.ts";
import { readFile } from "#lib/back-office/file/read-file.ts";
import { findCase } from "#lib/back-office/own-case.ts";
import { countViews } from "#lib/back-office/queue/count-views.ts";
import { readFilter, stateFilters, views } from "#lib/back-office/queue/filter.ts";
import { readQueue } from "#lib/back-office/queue/read-queue.ts";
import { searchCases } from "#lib/back-office/queue/search.ts";
import { withClient } from "#lib/local/database/create-database.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { readVisited } from "#lib/tracking/read-visited.ts";
import { makeTrackingLink, openVisit } from "#lib/tracking/tracking-link.ts";
import { asThePortal, loginAt, makeSession, type Portal } from "./as-the-portal.ts";

const now = new Date();
const reference = "AAAA1000";
const many = Number(process.env.WALL_APPLICATIONS ?? 30_000);
let ending: (() => Promise<void>)[] = [];
let portal: Portal;
let agent: Awaited<ReturnType<typeof makeAgent>>;
let citizenId: string;
let token: string;
const secrets: { agent: Secrets; citizen: Secrets } = { agent: {}, citizen: {} };

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const closeOwner = useDatabase(url);
  const serviceId = await makeService();
  agent = await makeAgent({ serviceId });
  citizenId = await makeCitizen();
  const crowd = { service: serviceId, agent: agent.id, citizen: await makeCitizen(), someone: citizenId };
  await withClient(url, async (client) => {
    for (const statement of manyApplications(crowd)) await client.query(statement);
  });
  secrets.agent = await makeSession({ kind: "agent", personId: agent.id });
  secrets.citizen = await makeSession({ kind: "citizen", personId: citizenId });
  const { rows } = await database().execute<{ id: string }>(
    `select application_id as id from applications where reference = '${reference}'`,
  );
  token = await database().transaction((tx) => makeTrackingLink(tx, rows[0]?.id ?? "", now));
  await closeOwner();
  const close = useDatabase(loginAt(url));
  portal = await asThePortal(url);
  ending = [portal.close, close, drop];
}, 180_000);
afterAll(async () => {
  for (const end of ending) await end();
});

type Crowd = Record<"service" | "agent" | "citizen" | "someone", string>;

/** Most of them decided; some of one citizen, some in one agent’s hands. */
const manyApplications = ({ service, agent: agentId, citizen, someone }: Crowd): string[] => [
  `insert into applications (application_id, reference, procedure_slug, procedure_version, citizen_id, service_id, assigned_to,
     decision, payment, production, shipment, answers, subject, applicant_name, created_at, updated_at, submitted_at, due_on)
   select gen_random_uuid(), 'AAAA' || n, 'changement-de-titulaire', ${changeOfHolder.version},
     case when n % 5000 = 1000 then '${someone}'::uuid else '${citizen}'::uuid end, '${service}',
     case when n % 3000 = 1000 then '${agentId}'::uuid end,
     (case when n % 3000 = 1000 then 'under_review' when n % 20 = 0 then 'submitted' else 'approved' end)::decision,
     'paid', 'produced', (case when n % 500 = 1 then 'returned' else 'delivered' end)::shipment_state, '{}',
     'GR-' || n || '-PT', 'Personne ' || md5(n::text), now(), now(), now(), to_char(now() + (n % 90) * interval '1 day', 'YYYY-MM-DD')
   from generate_series(1000, ${999 + many}) n`,
  "insert into application_references select reference, application_id from applications",
  `insert into events select application_id, 1, 'submit', 'citizen', null, '', 'online', 'submitted', '{}', now(), '', '' from applications`,
  `insert into documents (application_id, id, origin, slot, file_name, media_type, size_bytes, sha256, storage_key, verification_code, created_at)
   select application_id, gen_random_uuid(), 'issued', 'decision', '', '', 1, '', '', reference, now() from applications`,
  "analyze",
];

type Asked = { name?: string | undefined; text: string; values: unknown[] };
const statement = z.object({
  name: z.string().optional(),
  text: z.string(),
  values: z.array(z.unknown()).default([]),
});

/** The queries that the work makes, as the driver sent them. */
const queriesOf = async (secrets: Secrets, work: () => Promise<unknown>): Promise<Asked[]> => {
  const sent = vi.spyOn(pg.Query.prototype, "submit");
  await asking(secrets, work);
  const asked = sent.mock.contexts.flatMap((query) => statement.safeParse(query).data ?? []);
  sent.mockRestore();
  return asked.filter(({ text }) => /^[\s(]*(select|with)/i.test(text));
};

type Node = { "Node Type": string; "Relation Name"?: string | undefined; Plans?: Node[] | undefined };
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({ "Node Type": z.string(), "Relation Name": z.string().optional(), Plans: z.array(node).optional() }),
);
const plans = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: node })]) })]);
const large = ["applications", "application_references", "events", "documents"];

const scansIn = ({ "Node Type": type, "Relation Name": table = "", Plans = [] }: Node): string[] => [
  ...(type === "Seq Scan" && large.includes(table) ? [table] : []),
  ...Plans.flatMap(scansIn),
];

/** The queries that read a whole table, large as it is. */
const scans = async (secrets: Secrets, work: () => Promise<unknown>): Promise<string[]> => {
  const found: string[] = [];
  const asked = await queriesOf(secrets, work);
  expect(asked.length).toBeGreaterThan(0);
  for (const { name, text, values } of asked) {
    const { rows, refused } = isPlannedOnce(name)
      ? await portal.ask(secrets, `explain (format json, generic_plan) ${text}`)
      : await portal.ask(secrets, `explain (format json) ${text}`, values);
    expect(refused).toBeUndefined();
    const [
      {
        "QUERY PLAN": [{ Plan }],
      },
    ] = plans.parse(rows);
    if (scansIn(Plan).length > 0) found.push(`${scansIn(Plan)} in ${text}`);
  }
  return found;
};

describe(`behind the wall, on ${many} applications`, () => {
  it("finds a scan where there is one", async () => {
    expect(
      await scans(secrets.agent, () => database().execute("select * from applications where answers = '{}'")),
    ).toHaveLength(1);
  });

  it.each(views)("the view %s is walked along an index", async (vue) => {
    for (const etat of Object.keys(stateFilters)) {
      const filter = readFilter({ vue, etat });
      const first = await asking(secrets.agent, () => readQueue(agent, filter, now));
      const next = readFilter({ vue, etat, apres: first.after });
      expect(await scans(secrets.agent, () => readQueue(agent, next, now))).toEqual([]);
    }
  });

  it("the views are counted along an index", async () => {
    expect(await scans(secrets.agent, () => countViews(agent, now))).toEqual([]);
  });

  it.each([reference, "GR-1000-PT", "personne a87ff679", "persone a87ff"])(
    "a case is searched by index: %s",
    async (typed) => {
      const found = await asking(secrets.agent, () => searchCases(agent, typed));
      expect(await scans(secrets.agent, () => searchCases(agent, typed))).toEqual([]);
      expect(found.rows.length).toBeGreaterThan(0);
    },
  );

  it("a file is opened by index", async () => {
    const open = async () => {
      const application = await findCase(agent, reference);
      if (application === undefined) throw new Error("The case is not seen");
      return readFile(agent, application, now);
    };
    expect(await scans(secrets.agent, open)).toEqual([]);
  });

  it("what is to dispatch is found by index", async () => {
    expect(await scans(secrets.agent, () => waitingForDispatch(agent.serviceId))).toEqual([]);
    expect(await scans(secrets.agent, () => parcels(agent.serviceId, ["dispatched", "in_transit"]))).toEqual([]);
    expect(await scans(secrets.agent, () => parcels(agent.serviceId, ["returned"]))).toEqual([]);
  });

  it("a citizen’s own pages are read by index", async () => {
    expect(await scans(secrets.citizen, () => ownApplications(citizenId))).toEqual([]);
    expect(await scans(secrets.citizen, () => ownApplication(citizenId, reference))).toEqual([]);
    expect(await scans(secrets.citizen, () => ownFile(citizenId, reference))).toEqual([]);
    expect(await scans(secrets.citizen, () => latestAttempt(citizenId, reference))).toEqual([]);
    expect(await asking(secrets.citizen, () => ownApplications(citizenId))).toHaveLength(Math.ceil(many / 5_000));
  });

  it("a tracker is read by index", async () => {
    const visit = await openVisit(token, now);
    expect((await readVisited(visit?.id ?? "", now))?.reference).toBe(reference);
    expect(await scans({}, () => readVisited(visit?.id ?? "", now))).toEqual([]);
  });

  it("a code is verified by index", async () => {
    expect((await verifyDocument(reference, now))?.kind).toBe("decision");
    expect(await scans({}, () => verifyDocument(reference, now))).toEqual([]);
  });
});
