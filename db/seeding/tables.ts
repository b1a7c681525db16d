/**
 * What the seed writes, table by table, each after those it names; the columns in the order of the lines. Applications come through
 * a table of their own, where a number stands for what their case says: PostgreSQL then reads and packs that once, not a million times.
 */
export const tables = {
  citizens:
    "id, issuer, subject, family_name, given_name, birthdate, gender, birthplace, birthcountry, contact_email, created_at, last_sign_in_at",
  application_references: "reference, application_id",
  seeded_cases: "case_number, facts, checks, fee",
  seeded_applications:
    "application_id, reference, procedure_slug, procedure_version, citizen_id, service_id, assigned_to, decision, payment, production, shipment, version, answers, case_number, subject, applicant_name, contact_email, submission_key, draft_step, draft_saved_at, draft_expires_at, created_at, updated_at, submitted_at, due_on, silence_on, decided_at, closed_at, journal_seal",
  events:
    "application_id, sequence, type, actor, actor_id, actor_name, channel, status, data, occurred_at, previous_hash, hash",
  documents:
    "application_id, id, origin, slot, file_name, media_type, size_bytes, sha256, storage_key, scan, scanned_at, created_at",
  payment_attempts:
    "application_id, id, operation, debt_reference, amount_cents, state, created_at, settled_at, authorisation",
  emails:
    "application_id, id, template, event_sequence, recipient, language, data, state, attempts, created_at, sent_at",
  messages: "application_id, id, author, author_name, body, created_at, read_at",
  information_requests: "application_id, id, agent_id, items, message, due_on, created_at, answered_at",
  rulings: "application_id, id, kind, agent_id, grounds, facts, decided_at",
  consultations: "application_id, id, agent_id, reader_name, reason, opened_at",
  batches: "id, label, service_id, agent_id, state, created_at",
  envelopes: "application_id, id, batch_id, kind, recipient, formula, shipment_number, final, created_at, posted_at",
  carrier_events: "application_id, shipment_number, fingerprint, code, label, occurred_at, received_at, raw",
} as const satisfies Record<string, string>;

export type Table = keyof typeof tables;
export const tableNames = Object.keys(tables).filter((name): name is Table => name in tables);

/** What the lines end in. */
export const lastingTables = [...tableNames.filter((name) => !name.startsWith("seeded_")), "applications"];

const frozen = "facts, checks, fee";
const own = tables.seeded_applications.replace("case_number, ", "");

export const passingTables = `
  create temp table seeded_cases on commit drop as
    select 0 as case_number, ${frozen} from applications limit 0;
  create temp table seeded_applications on commit drop as
    select ${own}, 0 as case_number from applications limit 0`;

export const settleApplications = `
  insert into applications (${own}, ${frozen})
    select ${own}, facts, case decision when 'draft' then '[]' else checks end, case decision when 'draft' then null else fee end
      from seeded_applications join seeded_cases using (case_number)
     order by application_id;
  truncate seeded_applications`;
