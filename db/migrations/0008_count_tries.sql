CREATE UNLOGGED TABLE "rates" (
	"limit_name" text NOT NULL,
	"asker" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rates_limit_name_asker_window_start_pk" PRIMARY KEY("limit_name","asker","window_start")
);
--> statement-breakpoint
CREATE INDEX "rates_to_forget" ON "rates" USING btree ("window_start");
--> statement-breakpoint
-- Counted by the function below alone: the web process neither reads nor forgets a count.
alter table rates enable row level security;
--> statement-breakpoint
-- Who tries is the account or the visit that the asker proves; else the secret that the try is about, hashed by the portal.
create function wall.count_attempt(limit_given text, secret_given text, address_given text, seconds integer)
  returns table (asker text, tried integer, from_address integer)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  began constant timestamptz := to_timestamp(floor(extract(epoch from now()) / seconds) * seconds);
  proven constant text := coalesce('citizen ' || wall.asking_citizen(), 'agent ' || wall.asking_agent(),
    'application ' || wall.visited_application());
  who constant text := coalesce(proven, 'secret ' || secret_given);
begin
  asker := who;
  tried := 0;
  if who is not null then
    insert into rates values (limit_given, who, began, 1)
    on conflict on constraint rates_limit_name_asker_window_start_pk do update set count = rates.count + 1
    returning rates.count into tried;
  end if;
  insert into rates values (limit_given, 'address ' || address_given, began, 1)
  on conflict on constraint rates_limit_name_asker_window_start_pk do update set count = rates.count + 1
  returning rates.count into from_address;
  return next;
end $$;
--> statement-breakpoint
revoke all on function wall.count_attempt from public;
--> statement-breakpoint
grant execute on function wall.count_attempt to parvis_web;
