import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { decisionStatistics } from "#db/schema.ts";
import { daysCounted, fewestFiles } from "./statistics.ts";

const day = 86_400_000;

/** Counts again what was decided over the last days. Only the owner of the database sees every file: a job does it, and the pages read the result. */
export const countDecisions = (now: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const since = new Date(now.getTime() - daysCounted * day);
    await tx.delete(decisionStatistics);
    await tx.execute(sql`
      insert into decision_statistics
        (procedure_slug, files, median_seconds, ninth_decile_seconds, on_time, at_once, counted_at)
      with decided as (
        select a.procedure_slug, to_char(a.decided_at at time zone 'Europe/Paris', 'YYYY-MM-DD') <= a.due_on as on_time,
          extract(epoch from a.decided_at - a.submitted_at) - coalesce(w.seconds, 0) as seconds, w.asked = 0 as at_once
        from applications a, lateral (
          select count(*) as asked,
            sum(extract(epoch from least(r.answered_at, a.decided_at) - least(r.created_at, a.decided_at))) as seconds
          from information_requests r where r.application_id = a.application_id) w
        where a.decided_at >= ${since} and a.decided_at <= ${now} and a.decision in ('approved', 'rejected')
          and a.submitted_at is not null),
      counted as (
        select coalesce(procedure_slug, '') as slug, count(*)::integer as files,
          percentile_cont(array[0.5, 0.9]) within group (order by seconds) as times,
          avg(on_time::integer) as on_time, avg(at_once::integer) as at_once
        from decided group by grouping sets ((procedure_slug), ()))
      select slug, files, case when enough then times[1] end, case when enough then times[2] end,
        case when enough then on_time end, case when enough then at_once end, ${now}::timestamptz
      from counted, lateral (select files >= ${fewestFiles} as enough) e`);
  });
