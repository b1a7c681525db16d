import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { followLink, signIn, type Visitor } from "./visitors.ts";

/** A case of the main service, with the person whose it is and the civil servant who has it. */
export type Subject = {
  applicationId: string;
  reference: string;
  citizen: Visitor;
  visit: Visitor;
  /** Of the same service; whose case it is, when it is somebody’s. */
  agent: Visitor;
};

type Row = { application_id: string; reference: string; citizen_id: string; assigned_to: string | null };
type Desk = { agents: Map<string, Visitor>; serviceId: string };

const main = sql`select id from services where slug = 'immatriculations'`;

/** The civil servants of the main service, each signed in. */
export const openDesk = async (): Promise<Desk> => {
  const { rows } = await database().execute<{ id: string; service_id: string }>(
    sql`select id, service_id from agents where service_id = (${main}) order by id limit 12`,
  );
  const agents = new Map<string, Visitor>();
  for (const { id } of rows) agents.set(id, await signIn("agent", id));
  return { agents, serviceId: rows[0]?.service_id ?? "" };
};

/** Cases under way, and as many delivered: what people look at. */
export const subjectsOf = async (desk: Desk, count: number): Promise<Subject[]> => {
  const { rows } = await database().execute<Row>(sql`
    (select application_id, reference, citizen_id, assigned_to from applications
      where service_id = ${desk.serviceId} and decision in ('under_review', 'information_requested')
      order by application_id desc limit ${Math.ceil(count / 2)})
    union all
    (select application_id, reference, citizen_id, assigned_to from applications
      where service_id = ${desk.serviceId} and shipment = 'delivered' order by application_id desc limit ${Math.floor(count / 2)})`);
  return Promise.all(rows.map((row, index) => subjectOf(desk, row, index)));
};

/** Cases that nobody has taken yet. */
export const waitingCases = async (desk: Desk, count: number): Promise<{ reference: string; version: number }[]> => {
  const { rows } = await database().execute<{ reference: string; version: number }>(sql`
    select reference, version from applications
     where service_id = ${desk.serviceId} and decision = 'submitted' order by due_on limit ${count}`);
  return rows;
};

const subjectOf = async (desk: Desk, row: Row, index: number): Promise<Subject> => {
  const anyone = [...desk.agents.values()][index % desk.agents.size];
  const agent = desk.agents.get(row.assigned_to ?? "") ?? anyone ?? {};
  const citizen = await signIn("citizen", row.citizen_id);
  const visit = await followLink(row.application_id);
  return { applicationId: row.application_id, reference: row.reference, citizen, visit, agent };
};
