-- Who asks is found out for each table of each query: one look instead of two nested ones.
create or replace function wall.asking_citizen() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := nullif(current_setting('parvis.session', true), '');
begin
  if given is null then return null; end if;
  return (
    select c.id from sessions s join citizens c on c.id = s.person_id
    where s.sid_hash = given and s.kind = 'citizen' and s.revoked_at is null and s.absolute_expires_at > now()
      and s.last_seen_at + make_interval(secs => s.idle_seconds) > now() and c.blocked_at is null
  );
end $$;
--> statement-breakpoint
create or replace function wall.asking_agent() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := nullif(current_setting('parvis.session', true), '');
begin
  if given is null then return null; end if;
  return (
    select a.id from sessions s join agents a on a.id = s.person_id
    where s.sid_hash = given and s.kind = 'agent' and s.revoked_at is null and s.absolute_expires_at > now()
      and s.last_seen_at + make_interval(secs => s.idle_seconds) > now() and a.suspended_at is null
  );
end $$;
--> statement-breakpoint
create or replace function wall.asking_service() returns uuid language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := nullif(current_setting('parvis.session', true), '');
begin
  if given is null then return null; end if;
  return (
    select a.service_id from sessions s join agents a on a.id = s.person_id
    where s.sid_hash = given and s.kind = 'agent' and s.revoked_at is null and s.absolute_expires_at > now()
      and s.last_seen_at + make_interval(secs => s.idle_seconds) > now() and a.suspended_at is null
  );
end $$;
