-- The second wall. The web process connects as a member of parvis_web, which owns nothing. Who asks is decided here, from
-- secrets that only the asker holds: the hash of a session, of a visit, of a link. With none given, nothing is read.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parvis_web') then
    create role parvis_web nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
create schema wall;
--> statement-breakpoint
create function wall.secret(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('parvis.' || name, true), '') $$;
--> statement-breakpoint
create function wall.portal_now() returns timestamptz language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return now() + make_interval(secs => coalesce((select offset_milliseconds from demonstration_clock), 0) / 1000.0);
end $$;
--> statement-breakpoint
create function wall.live_person(wanted session_kind) returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := nullif(current_setting('parvis.session', true), '');
begin
  if given is null then return null; end if;
  return (
    select person_id from sessions
    where sid_hash = given and kind = wanted and revoked_at is null and absolute_expires_at > now()
      and last_seen_at + make_interval(secs => idle_seconds) > now()
  );
end $$;
--> statement-breakpoint
create function wall.asking_citizen() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid := wall.live_person('citizen');
begin
  if person is null then return null; end if;
  return (select id from citizens where id = person and blocked_at is null);
end $$;
--> statement-breakpoint
create function wall.asking_agent() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid := wall.live_person('agent');
begin
  if person is null then return null; end if;
  return (select id from agents where id = person and suspended_at is null);
end $$;
--> statement-breakpoint
create function wall.asking_service() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid := wall.live_person('agent');
begin
  if person is null then return null; end if;
  return (select service_id from agents where id = person and suspended_at is null);
end $$;
--> statement-breakpoint
create function wall.visited_application() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := nullif(current_setting('parvis.visit', true), '');
begin
  if given is null then return null; end if;
  return (
    select l.application_id from tracking_visits v join tracking_links l using (token_hash)
    where v.visit_hash = given and v.expires_at > wall.portal_now() and l.revoked_at is null and l.expires_at > wall.portal_now()
  );
end $$;
--> statement-breakpoint

-- Every table is closed first; what follows opens it to whom it concerns.
do $$
declare
  name text;
begin
  for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
--> statement-breakpoint

grant usage on schema wall to parvis_web;
--> statement-breakpoint
grant select on services, demonstration_clock to parvis_web;
--> statement-breakpoint
create policy anyone_reads on services for select to parvis_web using (true);
--> statement-breakpoint
create policy anyone_reads on demonstration_clock for select to parvis_web using (true);
--> statement-breakpoint
grant update (offset_milliseconds) on demonstration_clock to parvis_web;
--> statement-breakpoint
create policy anyone_moves on demonstration_clock for update to parvis_web using (true);
--> statement-breakpoint

-- People: oneself, one's colleagues, and whoever is signing in under an identity that was just verified.
grant select, insert on citizens to parvis_web;
--> statement-breakpoint
grant update (family_name, given_name, preferred_username, birthdate, gender, birthplace, birthcountry, last_sign_in_at)
  on citizens to parvis_web;
--> statement-breakpoint
create policy oneself_reads on citizens for select to parvis_web using (
  id = (select wall.asking_citizen()) or (issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject'))));
--> statement-breakpoint
create policy signing_in_arrives on citizens for insert to parvis_web with check (
  issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')) and blocked_at is null);
--> statement-breakpoint
create policy signing_in_renews on citizens for update to parvis_web using (
  issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')));
--> statement-breakpoint
grant select, update (issuer, subject, given_name, family_name, last_sign_in_at) on agents to parvis_web;
--> statement-breakpoint
create policy colleagues_read on agents for select to parvis_web using (
  service_id = (select wall.asking_service())
  or (issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')))
  or (subject is null and lower(email) = (select wall.secret('email'))));
--> statement-breakpoint
create policy signing_in_renews on agents for update to parvis_web
  using ((issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')))
    or (subject is null and lower(email) = (select wall.secret('email'))))
  with check (issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')));
--> statement-breakpoint
grant select, insert, update (last_seen_at, revoked_at, id_token_sealed) on sessions to parvis_web;
--> statement-breakpoint
create policy holder_reads on sessions for select to parvis_web using (sid_hash = (select wall.secret('session')));
--> statement-breakpoint
create policy signing_in_opens on sessions for insert to parvis_web with check (
  issuer = (select wall.secret('issuer')) and subject = (select wall.secret('subject')) and revoked_at is null
  and case kind
    when 'citizen' then exists (select from citizens c where c.id = person_id and c.issuer = sessions.issuer and c.subject = sessions.subject and c.blocked_at is null)
    when 'agent' then exists (select from agents a where a.id = person_id and a.issuer = sessions.issuer and a.subject = sessions.subject and a.suspended_at is null)
  end);
--> statement-breakpoint
create policy holder_ends on sessions for update to parvis_web
  using (sid_hash = (select wall.secret('session')) and revoked_at is null)
  with check (sid_hash = (select wall.secret('session')));
--> statement-breakpoint

-- Applications: one's own, those filed with one's service, the one a link follows. What identifies one is never rewritten.
grant select, insert, update (procedure_version, assigned_to, language, decision, payment, production, shipment, version, answers,
  facts, checks, fee, subject, applicant_name, contact_email, submission_key, draft_step, draft_saved_at, draft_expires_at,
  updated_at, submitted_at, due_on, silence_on, decided_at, closed_at, journal_seal) on applications to parvis_web;
--> statement-breakpoint
create policy concerned_read on applications for select to parvis_web using (
  citizen_id = (select wall.asking_citizen())
  or (service_id = (select wall.asking_service()) and submitted_at is not null)
  or application_id = (select wall.visited_application()));
--> statement-breakpoint
create policy citizen_begins on applications for insert to parvis_web with check (
  citizen_id = (select wall.asking_citizen()) and decision = 'draft' and submitted_at is null and assigned_to is null);
--> statement-breakpoint
create policy concerned_change on applications for update to parvis_web using (
  citizen_id = (select wall.asking_citizen())
  or (service_id = (select wall.asking_service()) and submitted_at is not null));
--> statement-breakpoint
-- Nobody grants their own application, whatever the code that asks.
create function wall.keep_decisions_with_agents() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if wall.asking_citizen() is not null
    and not (new.decision in ('draft', 'awaiting_payment', 'submitted', 'withdrawn')
      or (old.decision = 'information_requested' and new.decision = 'under_review'))
  then
    raise insufficient_privilege using message = 'A citizen does not decide';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_decisions_with_agents before update on applications for each row
  when (old.decision is distinct from new.decision) execute function wall.keep_decisions_with_agents();
--> statement-breakpoint

grant select, insert on application_references, events, emails, notes, consultations, rulings, batches, envelopes to parvis_web;
--> statement-breakpoint
grant select, insert, update (read_at) on messages to parvis_web;
--> statement-breakpoint
grant select, insert, update (answered_at) on information_requests to parvis_web;
--> statement-breakpoint
grant select, insert, update (removed_at, checklist) on documents to parvis_web;
--> statement-breakpoint
grant select, insert, update (state, settled_at, authorisation) on payment_attempts to parvis_web;
--> statement-breakpoint
grant select on carrier_events, tracking_links to parvis_web;
--> statement-breakpoint
grant select, insert on tracking_visits, application_keys to parvis_web;
--> statement-breakpoint

-- What an application holds is read by whom it concerns; who only follows a link reads its course and nothing else.
do $$
declare
  name text;
begin
  foreach name in array array['application_references', 'events', 'envelopes', 'carrier_events'] loop
    execute format('create policy concerned_read on %1$I for select to parvis_web using (
      exists (select from applications a where a.application_id = %1$I.application_id))', name);
  end loop;
  foreach name in array array['emails', 'messages', 'consultations', 'information_requests', 'rulings', 'documents',
    'payment_attempts', 'application_keys'] loop
    execute format('create policy concerned_read on %1$I for select to parvis_web using (
      (select wall.secret(''visit'')) is null
      and exists (select from applications a where a.application_id = %1$I.application_id))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy citizen_draws on application_references for insert to parvis_web with check (
  (select wall.asking_citizen()) is not null);
--> statement-breakpoint
-- Nobody signs the history with another's name; the end of a payment is written for the person who paid.
create policy actor_signs on events for insert to parvis_web with check (
  exists (select from applications a where a.application_id = events.application_id)
  and case actor
    when 'agent' then actor_id = (select wall.asking_agent())::text
    when 'citizen' then actor_id = (select wall.asking_citizen())::text
    when 'payment' then actor_id is null and (select wall.asking_citizen()) is not null
    else false
  end);
--> statement-breakpoint
create policy concerned_write on emails for insert to parvis_web with check (
  state = 'queued' and exists (select from applications a where a.application_id = emails.application_id));
--> statement-breakpoint
create policy concerned_write on messages for insert to parvis_web with check (
  exists (select from applications a where a.application_id = messages.application_id)
  and case author
    when 'agent' then (select wall.asking_agent()) is not null
    when 'citizen' then (select wall.asking_citizen()) is not null
    else false
  end);
--> statement-breakpoint
create policy agent_marks_read on messages for update to parvis_web using (
  (select wall.asking_agent()) is not null and exists (select from applications a where a.application_id = messages.application_id));
--> statement-breakpoint
create policy service_reads on notes for select to parvis_web using (
  (select wall.asking_agent()) is not null and exists (select from applications a where a.application_id = notes.application_id));
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['notes', 'consultations', 'information_requests', 'rulings'] loop
    execute format('create policy agent_signs on %1$I for insert to parvis_web with check (
      agent_id = (select wall.asking_agent())
      and exists (select from applications a where a.application_id = %1$I.application_id))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy citizen_answers on information_requests for update to parvis_web using (
  exists (select from applications a
    where a.application_id = information_requests.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
create policy citizen_adds on documents for insert to parvis_web with check (
  origin = 'supporting' and verification_code is null and scan in ('not_scanned', 'pending')
  and exists (select from applications a
    where a.application_id = documents.application_id and a.citizen_id = (select wall.asking_citizen())
      and a.decision in ('draft', 'information_requested')));
--> statement-breakpoint
create policy citizen_draws on application_keys for insert to parvis_web with check (
  exists (select from applications a
    where a.application_id = application_keys.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
create policy concerned_change on documents for update to parvis_web using (
  origin = 'supporting' and exists (select from applications a where a.application_id = documents.application_id));
--> statement-breakpoint
create policy citizen_pays on payment_attempts for insert to parvis_web with check (
  state = 'pending' and exists (select from applications a
    where a.application_id = payment_attempts.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
create policy citizen_settles on payment_attempts for update to parvis_web using (
  exists (select from applications a
    where a.application_id = payment_attempts.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
create policy service_reads on batches for select to parvis_web using (service_id = (select wall.asking_service()));
--> statement-breakpoint
create policy agent_prepares on batches for insert to parvis_web with check (
  service_id = (select wall.asking_service()) and agent_id = (select wall.asking_agent()) and state = 'to_send');
--> statement-breakpoint
create policy agent_prepares on envelopes for insert to parvis_web with check (
  exists (select from applications a
    where a.application_id = envelopes.application_id and a.service_id = (select wall.asking_service()))
  and exists (select from batches b where b.id = envelopes.batch_id));
--> statement-breakpoint
create policy bearer_reads on tracking_links for select to parvis_web using (
  token_hash = (select wall.secret('token')) or application_id = (select wall.visited_application()));
--> statement-breakpoint
create policy visitor_reads on tracking_visits for select to parvis_web using (visit_hash = (select wall.secret('visit')));
--> statement-breakpoint
create policy bearer_visits on tracking_visits for insert to parvis_web with check (
  token_hash = (select wall.secret('token'))
  and exists (select from tracking_links l where l.token_hash = tracking_visits.token_hash and l.revoked_at is null));
--> statement-breakpoint

-- Doors for what nobody asks in their own name: each gives what its page shows, and nothing else.
create function wall.issued_document(code text)
  returns table (slot text, procedure_slug text, masked_reference text, submitted_at timestamptz, decision text,
    issued_at timestamptz, sha256 text, is_latest boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select d.slot, a.procedure_slug, 'D-' || left(a.reference, 2) || '••-••' || right(a.reference, 2), a.submitted_at,
    a.decision::text, d.created_at, d.sha256,
    not exists (select from documents later where later.application_id = d.application_id and later.origin = 'issued'
      and later.slot = d.slot and later.id > d.id)
  from documents d join applications a using (application_id)
  where d.verification_code = code and d.origin = 'issued' and d.removed_at is null;
end $$;
--> statement-breakpoint
create function wall.payment_awaited(asked text) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from payment_attempts where operation = asked and state = 'pending');
end $$;
--> statement-breakpoint
create function wall.application_to_follow(given_reference text, given_email text) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select a.application_id from application_references r join applications a using (application_id)
    where r.reference = given_reference and a.contact_email = given_email and a.decision <> 'draft'
  );
end $$;
--> statement-breakpoint
create function wall.moving_parcels()
  returns table (shipment_number text, reference text, subject text, applicant_name text, decision decision,
    payment payment_state, production production_state, shipment shipment_state)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Only a demonstration has a clock of its own.
  if not exists (select from demonstration_clock) then return; end if;
  return query
  select e.shipment_number, a.reference, a.subject, a.applicant_name, a.decision, a.payment, a.production, a.shipment
  from envelopes e join applications a using (application_id)
  where not e.final and e.shipment_number is not null
  order by e.posted_at desc, e.application_id desc limit 50;
end $$;
--> statement-breakpoint
-- Cases of a service, filed, whose name holds every word, or looks like what was typed: the index of names is out of reach of
-- row-level security, so the service is checked here. The owner of the database, who asks in its own right, may name any.
create function wall.may_search(service uuid) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return session_user = current_user or coalesce(service = wall.asking_service(), false);
end $$;
--> statement-breakpoint
create function wall.cases_named(service uuid, words text[], at_most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
declare
  folded constant text := $name$lower(regexp_replace(normalize(applicant_name, NFD), '[\u0300-\u036f]', '', 'g'))$name$;
begin
  if cardinality(words) = 0 or not wall.may_search(service) then return; end if;
  return query execute format('select application_id from applications where service_id = %L and submitted_at is not null and %s limit %s',
    service, (select string_agg(format('%s like %L', folded, '%' || word || '%'), ' and ') from unnest(words) word), at_most);
end $$;
--> statement-breakpoint
create function wall.cases_named_like(service uuid, typed text, at_most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
declare
  folded constant text := $name$lower(regexp_replace(normalize(applicant_name, NFD), '[\u0300-\u036f]', '', 'g'))$name$;
begin
  if not wall.may_search(service) then return; end if;
  return query execute format('select application_id from applications where service_id = %L and submitted_at is not null and %L <%% %s limit %s',
    service, typed, folded, at_most);
end $$;
--> statement-breakpoint
create function wall.latest_migration() returns bigint language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select max(created_at) from drizzle.__drizzle_migrations);
end $$;
--> statement-breakpoint
-- The queue itself is closed to the web process: it asks for the jobs of this list, in its own transaction.
create function wall.add_job(task text, payload json, key text, run_at timestamptz, queue text) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if task not in ('scan-document', 'send-email', 'issue-document', 'send-batch', 'ask-payment', 'poll-carrier', 'poll-parcel', 'hear-printer',
    'renew-tracking-link') then
    raise insufficient_privilege using message = format('No job is named %s', task);
  end if;
  perform graphile_worker.add_job(task, payload => add_job.payload, queue_name => queue, run_at => add_job.run_at,
    max_attempts => 25, job_key => key);
end $$;
--> statement-breakpoint
revoke all on all functions in schema wall from public;
--> statement-breakpoint
grant execute on all functions in schema wall to parvis_web;
