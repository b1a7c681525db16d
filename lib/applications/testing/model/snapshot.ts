import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { decisions, type Production, productions, type Status, shipments } from "#lib/engine/states.ts";
import { journalKey } from "#lib/environment.ts";
import { isSame, sealOf } from "#lib/journal/entry.ts";
import type { Model } from "./model.ts";
import type { World } from "./world.ts";

/** A function of the database, so that what it does is planned once and not at each of a hundred thousand steps. */
export const defineLook = () =>
  database().execute(sql`
    create function look(wanted uuid) returns json language plpgsql as $$
    begin
      return (select json_build_object(
        'row', (select json_build_array(decision, payment, production, shipment, version, assigned_to, journal_seal)
                  from applications a where a.application_id = wanted),
        'history', (select json_agg(type order by sequence) from events where application_id = wanted),
        'last', (select hash from events where application_id = wanted order by sequence desc limit 1),
        'mails', (select json_agg(template order by event_sequence) from emails where application_id = wanted),
        'attempts', (select json_agg(state order by created_at) from payment_attempts where application_id = wanted),
        'letters', (select json_agg(json_build_array(kind, final, posted_at is not null, shipment_number) order by created_at)
                      from envelopes where application_id = wanted),
        'requests', (select count(*) from information_requests where application_id = wanted and answered_at is null),
        'jobs', (select json_agg(t.identifier || ' ' || j.key order by j.key)
                   from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id),
        'everything', json_build_array(
          (select md5(a::text) from applications a where a.application_id = wanted),
          (select md5(string_agg(p::text, ',' order by p.id)) from payment_attempts p where application_id = wanted),
          (select md5(string_agg(e::text, ',' order by e.id)) from envelopes e where application_id = wanted),
          (select md5(string_agg(r::text, ',' order by r.id)) from information_requests r where application_id = wanted),
          (select count(*) from messages where application_id = wanted),
          (select count(*) from notes where application_id = wanted),
          (select count(*) from consultations where application_id = wanted),
          (select count(*) from carrier_events where application_id = wanted),
          (select count(*) from rulings where application_id = wanted),
          (select count(*) from graphile_worker._private_jobs))));
    end $$`);

const words = z
  .array(z.string())
  .nullable()
  .transform((value) => value ?? []);
const letter = z.tuple([z.string(), z.boolean(), z.boolean(), z.string().nullable()]);
const count = z.number();
const text = z.string();
const lookSchema = z.object({
  row: z.tuple([text, text, text, text, count, text.nullable(), text.nullable()]).nullable(),
  history: words,
  last: text.nullable(),
  mails: words,
  attempts: words,
  letters: z
    .array(letter)
    .nullable()
    .transform((value) => value ?? []),
  requests: count,
  jobs: words,
  everything: z.unknown(),
});

/** What the database holds of the application: what the model speaks of, and a print of everything. */
export const look = async ({ application }: World) => {
  const { rows } = await database().execute(sql`select look(${application.applicationId}) as seen`);
  const { everything, row, last, letters, requests, jobs, ...said } = lookSchema.parse(rows[0]?.seen);
  const named = jobs.map(jobName).sort();
  if (row === null) return { everything, seen: { row: null, jobs: named } };
  const [decision, payment, production, shipment, version, assignee, seal] = row;
  const { history, mails, attempts } = said;
  const expected = last === null ? "" : sealOf(application.applicationId, history.length, last, journalKey());
  const seen = {
    row: { decision, payment, production, shipment, version, assignee },
    ...{ isSealed: isSame(seal ?? "", expected), history, mails, attempts, hasRequest: requests > 0, jobs: named },
    letters: letters.map(([kind, final, isPosted, number]) => ({
      kind,
      number,
      isSpoiled: final && !isPosted,
      isPosted,
    })),
  };
  return { everything, seen };
};

const jobName = (job: string): string => {
  const [task = "", key = ""] = job.split(" ");
  const names: Record<string, string> = {
    "send-email": "email",
    "issue-document": `issue ${key.split(":").at(-1)}`,
    "send-batch": "batch",
    "ask-payment": `ask ${key.slice("payment:".length)}`,
    "poll-carrier": "poll",
  };
  return names[task] ?? job;
};

/** The same, as the model says it should be. */
export const expectedOf = (model: Model, world: World) => {
  const { history, mails, status, letters } = model;
  const jobs = [...model.jobs, ...mails.map(() => "email"), ...letters.map(() => "batch")].sort();
  if (status === "erased") return { row: null, jobs };
  const { version } = model;
  const assignee = model.assignee === undefined ? null : world.agents[model.assignee].id;
  return {
    row: { ...dimensionsOf(model, status), version, assignee },
    ...{ isSealed: true, history, mails, attempts: model.attempts.map(({ state }) => state) },
    ...{ hasRequest: model.hasRequest, jobs },
    letters: letters.map(({ kind, state, number = null }) => ({
      ...{ kind, number, isSpoiled: state === "spoiled", isPosted: state === "posted" },
    })),
  };
};

const dimensionsOf = ({ isPaid }: Model, status: Status) => {
  const due = status === "draft" ? "none" : "due";
  const decision = decisions.find((each) => each === status) ?? "approved";
  const shipment = shipments.find((each) => each === status) ?? "none";
  return { decision, payment: isPaid ? "paid" : due, production: productionOf(status), shipment };
};

const productionOf = (status: Status): Production => {
  if (status === "approved") return "queued";
  const found = productions.find((each) => each === status);
  return found ?? (shipments.some((each) => each === status) ? "produced" : "none");
};
