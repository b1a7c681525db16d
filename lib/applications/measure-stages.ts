import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications, events, stageFigures } from "#db/schema.ts";
import { decisions, payments, productions, type Status, shipments, statusOf } from "#lib/engine/states.ts";

/** How far back the time spent in each stage is observed. */
export const observedDays = 90;

type Figure = { serviceId: string; procedureSlug: string; status: string };
type Measured = typeof stageFigures.$inferInsert;

/** Counts what waits in each stage and how long it stays there, and puts it in the place of what was measured before. @returns how many stages */
export const measureStages = async (now: Date): Promise<number> => {
  const [waiting, stays] = await Promise.all([countWaiting(), observeStays(now)]);
  const figures = new Map<string, Measured>();
  const figureOf = ({ serviceId, procedureSlug, status }: Figure): Measured => {
    const key = `${serviceId} ${procedureSlug} ${status}`;
    const none = { waiting: 0, passages: 0, medianSeconds: null, measuredAt: now };
    const found = figures.get(key) ?? { serviceId, procedureSlug, status, ...none };
    figures.set(key, found);
    return found;
  };
  for (const { count, ...which } of waiting) figureOf(which).waiting += count;
  for (const { passages, medianSeconds, ...which } of stays)
    Object.assign(figureOf(which), { passages, medianSeconds });
  await database().transaction(async (tx) => {
    await tx.delete(stageFigures);
    if (figures.size > 0) await tx.insert(stageFigures).values([...figures.values()]);
  });
  return figures.size;
};

const countedSchema = z.array(
  z.object({
    service_id: z.string(),
    procedure_slug: z.string(),
    decision: z.enum(decisions),
    payment: z.enum(payments),
    production: z.enum(productions),
    shipment: z.enum(shipments),
    count: z.coerce.number(),
  }),
);

const countWaiting = async (): Promise<(Figure & { status: Status; count: number })[]> => {
  const { rows } = await database().execute(sql`
    select service_id, procedure_slug, decision, payment, production, shipment, count(*)
    from ${applications} where closed_at is null and decision <> 'draft'
    group by service_id, procedure_slug, decision, payment, production, shipment`);
  return countedSchema.parse(rows).map(({ service_id, procedure_slug, count, ...state }) => ({
    ...{ serviceId: service_id, procedureSlug: procedure_slug, count },
    status: statusOf(state),
  }));
};

const stayedSchema = z.array(
  z.object({
    service_id: z.string(),
    procedure_slug: z.string(),
    status: z.string(),
    passages: z.coerce.number(),
    median_seconds: z.coerce.number(),
  }),
);

/** From the event that brought it there to the one that took it elsewhere; what happens meanwhile changes nothing. */
const observeStays = async (now: Date): Promise<(Figure & { passages: number; medianSeconds: number })[]> => {
  const since = new Date(now.getTime() - observedDays * 86_400_000);
  const { rows } = await database().execute(sql`
    with steps as (
      select application_id, sequence, status, occurred_at,
             lag(status) over (partition by application_id order by sequence) as before
      from ${events} where application_id in (select application_id from ${events} where occurred_at > ${since})
    ), stays as (
      select application_id, status, occurred_at,
             lead(occurred_at) over (partition by application_id order by sequence) as left_at
      from steps where before is distinct from status
    )
    select a.service_id, a.procedure_slug, stays.status, count(*) as passages,
           percentile_cont(0.5) within group (order by extract(epoch from left_at - stays.occurred_at)) as median_seconds
    from stays join ${applications} a using (application_id)
    where left_at > ${since} and stays.status <> 'draft'
    group by a.service_id, a.procedure_slug, stays.status`);
  return stayedSchema.parse(rows).map(({ service_id, procedure_slug, median_seconds, ...stay }) => ({
    ...{ serviceId: service_id, procedureSlug: procedure_slug, medianSeconds: median_seconds },
    ...stay,
  }));
};
