-- What is archived is read and changed by those who supervise its service, and by the person; found nowhere by the others.
create function wall.asking_keeps_archives() returns boolean language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from agents where id = wall.asking_agent() and role <> 'caseworker');
end $$;
--> statement-breakpoint
revoke all on function wall.asking_keeps_archives() from public;
--> statement-breakpoint
grant execute on function wall.asking_keeps_archives() to parvis_web;
--> statement-breakpoint
alter policy concerned_read on applications using (
  citizen_id = (select wall.asking_citizen())
  or (service_id = (select wall.asking_service()) and submitted_at is not null
    and (archived_at is null or (select wall.asking_keeps_archives())))
  or application_id = (select wall.visited_application()));
--> statement-breakpoint
alter policy concerned_change on applications using (
  citizen_id = (select wall.asking_citizen())
  or (service_id = (select wall.asking_service()) and submitted_at is not null
    and (archived_at is null or (select wall.asking_keeps_archives()))));
