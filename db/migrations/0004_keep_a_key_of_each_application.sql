CREATE TABLE "application_keys" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"wrapped_key" text,
	"key_version" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "application_keys_destroyed" CHECK (("application_keys"."wrapped_key" is null) = ("application_keys"."destroyed_at" is not null))
);
