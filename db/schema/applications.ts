import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CheckResult } from "#lib/engine/checks.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import { decisions } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import {
  actorEnum,
  applicationId,
  channelEnum,
  decisionEnum,
  instant,
  languageEnum,
  paymentEnum,
  productionEnum,
  shipmentEnum,
} from "./columns.ts";
import { agents, citizens, services } from "./people.ts";

/** The only constraint across applications: a reference is given once. */
export const applicationReferences = pgTable("application_references", {
  reference: text("reference").primaryKey(),
  applicationId: applicationId(),
  /** Set when the application was erased in due form: what proves it was not torn out of the journal. */
  erasure: text("erasure"),
});

export type FrozenFee = {
  scale: string;
  lines: { code: string; label: Text; cents: number; explanation: Text; source: Text }[];
  totalCents: number;
};

/** A name as it is searched: without capitals nor accents. Written so that an index can hold it; queries use the same words. */
export const foldedName = String.raw`lower(regexp_replace(normalize(applicant_name, NFD), '[\u0300-\u036f]', '', 'g'))`;

/**
 * An index for each state an agent walks: behind row-level security only operators that cannot leak choose an index, and comparing
 * an enumeration is not one. The state is then a condition of the index instead of a column.
 */
const queues = decisions.filter((decision) => !["draft", "awaiting_payment", "awaiting_completion"].includes(decision));

export const applications = pgTable(
  "applications",
  {
    applicationId: uuid("application_id").primaryKey(),
    reference: text("reference").notNull(),
    procedureSlug: text("procedure_slug").notNull(),
    procedureVersion: integer("procedure_version").notNull(),
    citizenId: uuid("citizen_id")
      .notNull()
      .references(() => citizens.id),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    assignedTo: uuid("assigned_to").references(() => agents.id),
    channel: channelEnum("channel").notNull().default("online"),
    language: languageEnum("language").notNull().default("fr"),
    decision: decisionEnum("decision").notNull().default("draft"),
    payment: paymentEnum("payment").notNull().default("none"),
    production: productionEnum("production").notNull().default("none"),
    shipment: shipmentEnum("shipment").notNull().default("none"),
    version: integer("version").notNull().default(0),
    /** While a draft: as typed. Once submitted: normalised, complete, frozen. */
    answers: jsonb("answers").$type<Answers>().notNull().default({}),
    facts: jsonb("facts").$type<Facts>().notNull().default({}),
    checks: jsonb("checks").$type<CheckResult[]>().notNull().default([]),
    fee: jsonb("fee").$type<FrozenFee>(),
    /** Shown beside the reference and searched: a plate for a vehicle. */
    subject: text("subject").notNull().default(""),
    applicantName: text("applicant_name").notNull().default(""),
    contactEmail: text("contact_email"),
    submissionKey: text("submission_key"),
    draftStep: text("draft_step"),
    draftSavedAt: instant("draft_saved_at"),
    draftExpiresAt: instant("draft_expires_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    submittedAt: instant("submitted_at"),
    /** The service’s own aim; the queue is ordered by it. */
    dueOn: text("due_on"),
    /** CRPA L231-1 to L231-4: the day silence becomes a decision. */
    silenceOn: text("silence_on"),
    /** Until when the person may complete the second part; the day is told in Paris. */
    completeBy: text("complete_by"),
    /** When the person was reminded that the second part is still to be completed. */
    completionRemindedAt: instant("completion_reminded_at"),
    /** CRPA L232-4: the day by which the person who asked for them is told the reasons of a rejection by silence. */
    reasonsDueOn: text("reasons_due_on"),
    decidedAt: instant("decided_at"),
    closedAt: instant("closed_at"),
    /** Since when only those who supervise the service still find it. */
    archivedAt: instant("archived_at"),
    /** When the person was told what will become of it, and when. */
    fateToldAt: instant("fate_told_at"),
    /** How many events there are and which is the last, under a key that the database does not hold. */
    journalSeal: text("journal_seal"),
  },
  (table) => [
    index("applications_of_citizen").on(table.citizenId, table.updatedAt),
    uniqueIndex("applications_one_draft").on(table.citizenId, table.procedureSlug).where(sql`decision = 'draft'`),
    ...queues.map((decision) =>
      index(`applications_queue_${decision}`)
        // Behind its order, what the wall asks of a case and a walk tells of it: the table itself is left alone.
        .on(
          ...[table.serviceId, table.dueOn, table.applicationId],
          ...[table.reference, table.citizenId, table.submittedAt, table.archivedAt],
        )
        .where(sql.raw(`decision = '${decision}'`)),
    ),
    ...queues.map((decision) =>
      index(`applications_queue_mine_${decision}`)
        .on(table.assignedTo, table.dueOn, table.applicationId)
        .where(sql.raw(`decision = '${decision}'`)),
    ),
    index("applications_to_dispatch")
      .on(table.serviceId, table.applicationId)
      .where(sql`decision = 'approved' and (production = 'queued' and shipment = 'none' or shipment = 'to_resend')`),
    index("applications_on_their_way")
      .on(table.serviceId, table.updatedAt)
      .where(sql`decision = 'approved' and shipment not in ('none', 'to_resend', 'delivered')`),
    index("applications_letters_back")
      .on(table.serviceId, table.dueOn, table.applicationId)
      .where(sql`decision = 'approved' and shipment in ('returned', 'address_to_confirm', 'to_resend')`),
    index("applications_drafts_to_expire").on(table.draftExpiresAt).where(sql`decision = 'draft'`),
    index("applications_unpaid_to_expire").on(table.updatedAt).where(sql`decision = 'awaiting_payment'`),
    index("applications_granted_unpaid").on(table.updatedAt).where(sql`decision = 'approved' and payment = 'due'`),
    index("applications_silence")
      .on(table.silenceOn)
      .where(sql`decision in ('submitted', 'under_review', 'information_requested')`),
    index("applications_to_complete").on(table.completeBy).where(sql`complete_by is not null`),
    index("applications_reasons_owed").on(table.serviceId, table.reasonsDueOn).where(sql`reasons_due_on is not null`),
    index("applications_kept").on(table.procedureSlug, table.closedAt).where(sql`closed_at is not null`),
    index("applications_decided").on(table.decidedAt).where(sql`decided_at is not null`),
    index("applications_search_subject").on(table.serviceId, table.subject),
    index("applications_search_name").using("gin", sql`${sql.raw(foldedName)} gin_trgm_ops`),
  ],
);

/** Append-only, chained by application: each row’s hash covers its content and the hash before it, under a key of ours. */
export const events = pgTable(
  "events",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    sequence: integer("sequence").notNull(),
    type: text("type").notNull(),
    actor: actorEnum("actor").notNull(),
    actorId: text("actor_id"),
    /** Who, as the citizen reads it: “Karim Haddad, service des immatriculations”. */
    actorName: text("actor_name").notNull(),
    channel: channelEnum("channel").notNull(),
    status: text("status").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    occurredAt: instant("occurred_at").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.sequence] })],
);
