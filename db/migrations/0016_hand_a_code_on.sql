ALTER TYPE "public"."decision" ADD VALUE 'awaiting_completion' BEFORE 'submitted';--> statement-breakpoint
CREATE TABLE "handover_codes" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"hash" text NOT NULL,
	"sealed" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"last_day" text NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "handover_tries" (
	"citizen_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"wrong" text[] NOT NULL,
	"locked_until" timestamp with time zone,
	"tried_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_tries_citizen_id_kind_subject_pk" PRIMARY KEY("citizen_id","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "complete_by" text;--> statement-breakpoint
ALTER TABLE "handover_codes" ADD CONSTRAINT "handover_codes_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_tries" ADD CONSTRAINT "handover_tries_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handover_codes_of_subject" ON "handover_codes" USING btree ("kind","subject");--> statement-breakpoint
CREATE INDEX "handover_codes_used_by" ON "handover_codes" USING btree ("used_by");--> statement-breakpoint
CREATE INDEX "handover_codes_to_forget" ON "handover_codes" USING btree ("issued_at");--> statement-breakpoint
CREATE INDEX "handover_tries_to_forget" ON "handover_tries" USING btree ("tried_at");--> statement-breakpoint
CREATE INDEX "applications_to_complete" ON "applications" USING btree ("complete_by") WHERE complete_by is not null;
--> statement-breakpoint
grant update (complete_by) on applications to parvis_web;
--> statement-breakpoint
-- A second part completed is a filing like another: whoever filed still decides nothing.
create or replace function wall.keep_decisions_with_agents() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if wall.asking_citizen() is not null
    and not (new.decision in ('draft', 'awaiting_payment', 'awaiting_completion', 'submitted', 'withdrawn')
      or (old.decision = 'information_requested' and new.decision = 'under_review'))
  then
    raise insufficient_privilege using message = 'A citizen does not decide';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter table handover_codes enable row level security;
--> statement-breakpoint
alter table handover_tries enable row level security;
--> statement-breakpoint
-- A code is read by whoever filed, and by nobody else; tries are counted by the function below alone.
grant select, insert on handover_codes to parvis_web;
--> statement-breakpoint
create policy filer_reads on handover_codes for select to parvis_web using (
  exists (select from applications a
    where a.application_id = handover_codes.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
create policy filer_draws on handover_codes for insert to parvis_web with check (
  used_at is null and used_by is null and told_at is null and exists (select from applications a
    where a.application_id = handover_codes.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
-- What becomes of a code that we gave: null when we gave none like it. Once one code of a subject is used, those given before it
-- open nothing more. An application that was never filed, and is over, has used nothing. Volatile, to see what a lock waited for.
create function wall.handover_state(kind_asked text, subject_asked text, hashes text[], today text, asking uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  given handover_codes;
begin
  select c.* into given from handover_codes c
  where c.kind = kind_asked and c.subject = subject_asked and c.hash = any (hashes)
  order by c.issued_at desc limit 1;
  if not found then return null; end if;
  if given.used_by = asking then return 'valid'; end if;
  if exists (
    select from handover_codes c join applications u on u.application_id = c.used_by
    where c.kind = kind_asked and c.subject = subject_asked and (c.application_id = given.application_id or c.used_at > given.issued_at)
      and c.used_by is distinct from asking and (u.submitted_at is not null or u.decision not in ('withdrawn', 'closed'))
  ) then return 'used'; end if;
  if given.last_day < today or exists (
    select from applications a where a.application_id = given.application_id and a.decision in ('withdrawn', 'closed')
  ) then return 'expired'; end if;
  return 'valid';
end $$;
--> statement-breakpoint
-- Tries a code for the account that asks. Five wrong ones on a subject, each counted once, and the account waits for an hour: the row is
-- locked while it is judged, so that tries made at the same time are counted one after the other. Nobody tries without an account;
-- the owner of the database, who asks in its own right, is not counted. `otherwise` is what another register said of the code.
create function wall.try_handover_code(kind_asked text, subject_asked text, hashes text[], otherwise text, at timestamptz, today text,
    asking uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  who constant uuid := wall.asking_citizen();
  tries handover_tries;
  said text;
begin
  if who is null then
    if session_user <> current_user then return 'unknown'; end if;
    return coalesce(wall.handover_state(kind_asked, subject_asked, hashes, today, asking), otherwise, 'unknown');
  end if;
  insert into handover_tries as t values (who, kind_asked, subject_asked, '{}', null, at)
  on conflict on constraint handover_tries_citizen_id_kind_subject_pk do update set kind = t.kind
  returning t.* into tries;
  if tries.locked_until > at then return 'locked'; end if;
  if tries.locked_until is not null or tries.tried_at < at - interval '1 hour' then tries.wrong := '{}'; end if;
  tries.locked_until := null;
  said := coalesce(wall.handover_state(kind_asked, subject_asked, hashes, today, asking), otherwise, 'unknown');
  if said = 'valid' then
    tries.wrong := '{}';
  elsif said = 'unknown' and not hashes[1] = any (tries.wrong) then
    tries.wrong := tries.wrong || hashes[1];
    if cardinality(tries.wrong) >= 5 then
      tries.locked_until := at + interval '1 hour';
      said := 'locked';
    end if;
  end if;
  update handover_tries t set wrong = tries.wrong, locked_until = tries.locked_until, tried_at = at
  where t.citizen_id = who and t.kind = kind_asked and t.subject = subject_asked;
  return said;
end $$;
--> statement-breakpoint
-- Uses a code up for an application, in the transaction that files it: of two filed at once, the second finds it used. Null when we gave
-- none like it. Only one’s own application uses a code.
create function wall.use_handover_code(kind_asked text, subject_asked text, hashes text[], at timestamptz, today text, asking uuid)
  returns text language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  said text;
begin
  if session_user <> current_user and not exists (
    select from applications a where a.application_id = asking and a.citizen_id = wall.asking_citizen()
  ) then
    raise insufficient_privilege using message = 'A code is used by whoever files with it';
  end if;
  perform from handover_codes c where c.kind = kind_asked and c.subject = subject_asked order by c.application_id for update;
  said := wall.handover_state(kind_asked, subject_asked, hashes, today, asking);
  if said = 'valid' then
    update handover_codes c set used_at = at, used_by = asking
    where c.kind = kind_asked and c.subject = subject_asked and c.hash = any (hashes) and c.used_by is distinct from asking;
  end if;
  return said;
end $$;
--> statement-breakpoint
revoke all on function wall.handover_state, wall.try_handover_code, wall.use_handover_code from public;
--> statement-breakpoint
grant execute on function wall.try_handover_code, wall.use_handover_code to parvis_web;
--> statement-breakpoint
-- Nobody who asks writes at another administration, nor in another’s file: the portal only asks a worker to.
create or replace function wall.add_job(task text, payload json, key text, run_at timestamptz, queue text) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if task not in ('scan-document', 'send-email', 'issue-document', 'send-batch', 'ask-payment', 'poll-carrier', 'poll-parcel', 'hear-printer',
    'renew-tracking-link', 'decide-at-once', 'record-elsewhere', 'tell-of-use') then
    raise insufficient_privilege using message = format('No job is named %s', task);
  end if;
  perform graphile_worker.add_job(task, payload => add_job.payload, queue_name => queue, run_at => add_job.run_at,
    max_attempts => 25, job_key => key);
end $$;
