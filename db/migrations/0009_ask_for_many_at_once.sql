-- Thousands of pages are open at once, and each asks at every move whether it may still listen: one query for all of them.
-- Who gives a hash holds what it is the hash of; that it still holds is all that is told.
create function wall.live_sessions(hashes text[]) returns setof text language sql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select sid_hash from sessions
  where sid_hash = any (hashes) and revoked_at is null and absolute_expires_at > now()
    and last_seen_at + make_interval(secs => idle_seconds) > now()
$$;
--> statement-breakpoint
create function wall.live_visits(hashes text[]) returns setof text language sql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select v.visit_hash from tracking_visits v join tracking_links l using (token_hash)
  where v.visit_hash = any (hashes) and v.expires_at > wall.portal_now() and l.revoked_at is null
    and l.expires_at > wall.portal_now()
$$;
