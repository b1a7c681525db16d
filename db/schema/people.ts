import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Text } from "#lib/engine/text.ts";
import { instant, languageEnum, roleEnum, sessionKindEnum } from "./columns.ts";

export const services = pgTable("services", {
  id: uuid("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: jsonb("name").$type<Text>().notNull(),
  email: text("email").notNull(),
  phone: text("phone").notNull(),
  postalAddress: text("postal_address").notNull(),
  court: text("court").notNull(),
});

/** The key of a person is (issuer, subject), never the e-mail. Dates and places of birth are text: they may be partial or empty. */
export const citizens = pgTable(
  "citizens",
  {
    id: uuid("id").primaryKey(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    familyName: text("family_name").notNull(),
    givenName: text("given_name").notNull(),
    preferredUsername: text("preferred_username"),
    birthdate: text("birthdate").notNull(),
    gender: text("gender").notNull(),
    birthplace: text("birthplace").notNull(),
    birthcountry: text("birthcountry").notNull(),
    contactEmail: text("contact_email"),
    language: languageEnum("language").notNull().default("fr"),
    createdAt: instant("created_at").notNull(),
    lastSignInAt: instant("last_sign_in_at").notNull(),
    blockedAt: instant("blocked_at"),
  },
  (table) => [uniqueIndex("citizens_sign_in").on(table.issuer, table.subject)],
);

/** The list that decides who may work here; ProConnect only says who someone is. `subject` is empty until an administrator’s entry is first used. */
export const agents = pgTable(
  "agents",
  {
    id: uuid("id").primaryKey(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    issuer: text("issuer").notNull(),
    subject: text("subject"),
    email: text("email").notNull(),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    role: roleEnum("role").notNull(),
    suspendedAt: instant("suspended_at"),
    lastSignInAt: instant("last_sign_in_at"),
  },
  (table) => [
    uniqueIndex("agents_sign_in").on(table.issuer, table.subject),
    uniqueIndex("agents_email").on(table.email),
    index("agents_of_service").on(table.serviceId),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    sidHash: text("sid_hash").primaryKey(),
    kind: sessionKindEnum("kind").notNull(),
    /** A citizen’s or an agent’s id, by kind. */
    personId: uuid("person_id").notNull(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    acr: text("acr").notNull(),
    amr: jsonb("amr").$type<string[]>().notNull(),
    authTime: instant("auth_time"),
    idTokenSealed: text("id_token_sealed").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    idleSeconds: integer("idle_seconds").notNull(),
    absoluteExpiresAt: instant("absolute_expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("sessions_of_person").on(table.kind, table.personId)],
);
