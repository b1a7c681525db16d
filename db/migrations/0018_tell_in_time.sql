ALTER TABLE "applications" ADD COLUMN "completion_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "reasons_due_on" text;--> statement-breakpoint
CREATE INDEX "applications_reasons_owed" ON "applications" USING btree ("service_id","reasons_due_on") WHERE reasons_due_on is not null;--> statement-breakpoint
grant update (reasons_due_on) on applications to parvis_web;
--> statement-breakpoint
-- A document is read by the version that its application was filed with, whatever was published since.
drop function wall.issued_document(text);
--> statement-breakpoint
create function wall.issued_document(code text)
  returns table (slot text, procedure_slug text, procedure_version integer, masked_reference text, submitted_at timestamptz,
    decision text, issued_at timestamptz, sha256 text, is_latest boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select d.slot, a.procedure_slug, a.procedure_version, 'D-' || left(a.reference, 2) || '••-••' || right(a.reference, 2),
    a.submitted_at, a.decision::text, d.created_at, d.sha256,
    not exists (select from documents later where later.application_id = d.application_id and later.origin = 'issued'
      and later.slot = d.slot and later.id > d.id)
  from documents d join applications a using (application_id)
  where d.verification_code = code and d.origin = 'issued' and d.removed_at is null;
end $$;
--> statement-breakpoint
revoke all on function wall.issued_document from public;
--> statement-breakpoint
grant execute on function wall.issued_document to parvis_web;
