import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import { decisions, payments, productions, shipments } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import { actorKinds } from "#lib/engine/workflow.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const applicationId = () => uuid("application_id").notNull();

export const languageEnum = pgEnum("language", ["fr", "en"]);
export const decisionEnum = pgEnum("decision", decisions);
export const paymentEnum = pgEnum("payment_state", payments);
export const productionEnum = pgEnum("production_state", productions);
export const shipmentEnum = pgEnum("shipment_state", shipments);
export const actorEnum = pgEnum("actor_kind", actorKinds);
export const channelEnum = pgEnum("channel", ["online", "counter", "post", "phone"]);
export const roleEnum = pgEnum("agent_role", ["caseworker", "supervisor", "administrator"]);
export const sessionKindEnum = pgEnum("session_kind", ["citizen", "agent"]);

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

/** The only constraint across applications: a reference is given once. */
export const applicationReferences = pgTable("application_references", {
  reference: text("reference").primaryKey(),
  applicationId: applicationId(),
});

export type FrozenFee = {
  scale: string;
  lines: { code: string; label: Text; cents: number; explanation: Text; source: Text }[];
  totalCents: number;
};
export type CheckResult = { key: string; label: Text; result: "passed" | "to_review" | "unknown"; detail: Text };

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
    decidedAt: instant("decided_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("applications_of_citizen").on(table.citizenId, table.updatedAt),
    uniqueIndex("applications_one_draft").on(table.citizenId, table.procedureSlug).where(sql`decision = 'draft'`),
    index("applications_queue").on(table.serviceId, table.decision, table.dueOn, table.applicationId),
    index("applications_queue_mine").on(table.assignedTo, table.decision, table.dueOn, table.applicationId),
    index("applications_dispatch_queue").on(table.serviceId, table.production, table.shipment, table.applicationId),
    index("applications_search_subject").on(table.serviceId, table.subject),
    index("applications_search_name").using("gin", sql`lower(applicant_name) gin_trgm_ops`),
  ],
);

const ofApplication = { foreignColumns: [applications.applicationId] } as const;

/** Append-only, hash-chained by application: each row’s hash covers its content and the hash before it. */
export const events = pgTable(
  "events",
  {
    applicationId: applicationId(),
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
  (table) => [
    primaryKey({ columns: [table.applicationId, table.sequence] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** `slot` is the procedure’s document key, or the kind of an issued one. Content lives in the document store under `storageKey`. */
export const documents = pgTable(
  "documents",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    origin: text("origin", { enum: ["supporting", "issued"] }).notNull(),
    slot: text("slot").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    pages: integer("pages").notNull().default(1),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    /** Printed on an issued document, so that anyone can verify it. */
    verificationCode: text("verification_code").unique(),
    checklist: jsonb("checklist").$type<Record<string, "yes" | "no">>().notNull().default({}),
    createdAt: instant("created_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    /** The provider’s operation (PayFiP `idOp`). */
    operation: text("operation").notNull().unique(),
    debtReference: text("debt_reference").notNull(),
    amountCents: integer("amount_cents").notNull(),
    state: text("state", { enum: ["pending", "paid", "refused", "abandoned", "mismatch"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
    authorisation: text("authorisation"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
    index("payment_attempts_pending").on(table.state, table.createdAt),
  ],
);

/** One thing asked again: a document slot or a field, with why. */
export type RequestedItem = { kind: "document" | "field"; key: string; ground: string; comment: string };

/** CRPA L114-5: what is missing, and until when. */
export const informationRequests = pgTable(
  "information_requests",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    items: jsonb("items").$type<RequestedItem[]>().notNull(),
    message: text("message").notNull(),
    dueOn: text("due_on").notNull(),
    createdAt: instant("created_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** CRPA L211-5 and L212-1: considerations of law and of fact, and who signs. */
export const rulings = pgTable(
  "rulings",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    kind: text("kind", { enum: ["approved", "rejected", "closed"] }).notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    grounds: jsonb("grounds").$type<string[]>().notNull(),
    facts: text("facts").notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** The conversation between the person and the service. */
export const messages = pgTable(
  "messages",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    author: text("author", { enum: ["citizen", "agent"] }).notNull(),
    authorName: text("author_name").notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** Private to the service; never shown to the person’s tracker, yet theirs to ask for. */
export const notes = pgTable(
  "notes",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** Who opened the file, and why: shown to the citizen. */
export const consultations = pgTable(
  "consultations",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id").references(() => agents.id),
    readerName: text("reader_name").notNull(),
    reason: text("reason", { enum: ["review", "search", "dispatch", "register_check"] }).notNull(),
    openedAt: instant("opened_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** A lot handed to the printer. */
export const batches = pgTable(
  "batches",
  {
    id: uuid("id").primaryKey(),
    label: text("label").notNull(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    state: text("state", { enum: ["to_send", "accepted", "done"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("batches_of_service").on(table.serviceId, table.createdAt)],
);

/** A title in a batch, then on its way: the printer’s and the carrier’s side of an application. */
export const envelopes = pgTable(
  "envelopes",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    kind: text("kind", { enum: ["title", "resend"] }).notNull(),
    recipient: jsonb("recipient").$type<{ name: string; lines: string[] }>().notNull(),
    formula: text("formula"),
    shipmentNumber: text("shipment_number").unique(),
    estimatedOn: text("estimated_on"),
    final: boolean("final").notNull().default(false),
    nextPollAt: instant("next_poll_at"),
    pollFailures: integer("poll_failures").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    postedAt: instant("posted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
    index("envelopes_of_batch").on(table.batchId),
    index("envelopes_to_poll").on(table.nextPollAt).where(sql`next_poll_at is not null`),
  ],
);

/** What the carrier said, kept as received. */
export const carrierEvents = pgTable(
  "carrier_events",
  {
    applicationId: applicationId(),
    shipmentNumber: text("shipment_number").notNull(),
    /** Code and instant: the same event told twice is one row. */
    fingerprint: text("fingerprint").notNull(),
    code: text("code").notNull(),
    label: text("label").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    raw: jsonb("raw").$type<unknown>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.shipmentNumber, table.fingerprint] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
  ],
);

/** Only the hash of a tracking link is kept. `revokedAt` is set when a new one is asked for. */
export const trackingLinks = pgTable(
  "tracking_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    applicationId: applicationId(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("tracking_links_of_application").on(table.applicationId)],
);

/** What a tracking link was exchanged for: a short visit, held by a cookie. */
export const trackingVisits = pgTable(
  "tracking_visits",
  {
    visitHash: text("visit_hash").primaryKey(),
    tokenHash: text("token_hash")
      .notNull()
      .references(() => trackingLinks.tokenHash),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("tracking_visits_of_link").on(table.tokenHash)],
);

/** An e-mail to leave or gone. It is written in the transaction of what it announces; a worker sends it. */
export const emails = pgTable(
  "emails",
  {
    applicationId: applicationId(),
    id: uuid("id").notNull(),
    template: text("template").notNull(),
    /** The event it announces; one e-mail by event and template. */
    eventSequence: integer("event_sequence").notNull(),
    recipient: text("recipient").notNull(),
    language: languageEnum("language").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    state: text("state", { enum: ["queued", "sent", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastFault: text("last_fault"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    foreignKey({ columns: [table.applicationId], ...ofApplication }),
    uniqueIndex("emails_once_by_event").on(table.applicationId, table.eventSequence, table.template),
  ],
);

/** How far ahead of the machine the demonstration lives; one row at the most. */
export const demonstrationClock = pgTable("demonstration_clock", {
  id: boolean("id").primaryKey().default(true),
  offsetMilliseconds: bigint("offset_milliseconds", { mode: "number" }).notNull(),
});
