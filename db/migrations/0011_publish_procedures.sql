CREATE TABLE "procedure_versions" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"definition" json NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "procedure_versions_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
alter table procedure_versions enable row level security;
--> statement-breakpoint
-- A definition is public: everyone reads it. It is published by the owner of the database, never by the portal.
grant select on procedure_versions to parvis_web;
--> statement-breakpoint
create policy everyone_reads on procedure_versions for select to parvis_web using (true);
--> statement-breakpoint
-- Applications keep the questions they were filed with: what was published stays as it was, whoever asks.
create function wall.keep_what_was_published() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'A published version neither changes nor goes: publish another number';
end $$;
--> statement-breakpoint
revoke all on function wall.keep_what_was_published() from public;
--> statement-breakpoint
create trigger keep_what_was_published before update or delete or truncate on procedure_versions
  for each statement execute function wall.keep_what_was_published();
