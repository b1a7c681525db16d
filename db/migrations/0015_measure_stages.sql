CREATE TABLE "stage_figures" (
	"service_id" uuid NOT NULL,
	"procedure_slug" text NOT NULL,
	"status" text NOT NULL,
	"waiting" integer NOT NULL,
	"passages" integer NOT NULL,
	"median_seconds" double precision,
	"measured_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stage_figures_service_id_procedure_slug_status_pk" PRIMARY KEY("service_id","procedure_slug","status")
);
--> statement-breakpoint
ALTER TABLE "stage_figures" ADD CONSTRAINT "stage_figures_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table stage_figures enable row level security;
--> statement-breakpoint
-- Measured by a job that owns the database; read by the civil servants of the service.
grant select on stage_figures to parvis_web;
--> statement-breakpoint
create policy service_reads on stage_figures for select to parvis_web using (service_id = (select wall.asking_service()));
