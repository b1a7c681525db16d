/** How a cell travels in binary COPY. */
export type Kind = "uuid" | "text" | "json" | "integer" | "bigint" | "flag" | "instant";

/**
 * What the seed writes, table by table, each after those it names; the columns in the order of the cells, an enumeration being text.
 * Applications come through a table of their own, where a number stands for what their case says: PostgreSQL then reads and packs
 * that once, not a million times.
 */
export const tables = {
  citizens: {
    ...{ id: "uuid", issuer: "text", subject: "text", family_name: "text", given_name: "text", birthdate: "text" },
    ...{ gender: "text", birthplace: "text", birthcountry: "text", contact_email: "text" },
    ...{ created_at: "instant", last_sign_in_at: "instant" },
  },
  application_references: { reference: "text", application_id: "uuid" },
  seeded_cases: { case_number: "integer", facts: "json", checks: "json", fee: "json" },
  seeded_applications: {
    ...{ application_id: "uuid", reference: "text", procedure_slug: "text", procedure_version: "integer" },
    ...{ citizen_id: "uuid", service_id: "uuid", assigned_to: "uuid" },
    ...{ decision: "text", payment: "text", production: "text", shipment: "text", version: "integer" },
    ...{ answers: "json", case_number: "integer", subject: "text", applicant_name: "text", contact_email: "text" },
    ...{ submission_key: "text", draft_step: "text", draft_saved_at: "instant", draft_expires_at: "instant" },
    ...{ created_at: "instant", updated_at: "instant", submitted_at: "instant", due_on: "text", silence_on: "text" },
    ...{ decided_at: "instant", closed_at: "instant", journal_seal: "text" },
  },
  events: {
    ...{ application_id: "uuid", sequence: "integer", type: "text", actor: "text", actor_id: "text" },
    ...{ actor_name: "text", channel: "text", status: "text", data: "json", occurred_at: "instant" },
    ...{ previous_hash: "text", hash: "text" },
  },
  documents: {
    ...{ application_id: "uuid", id: "uuid", origin: "text", slot: "text", file_name: "text", media_type: "text" },
    ...{ size_bytes: "bigint", sha256: "text", storage_key: "text", scan: "text" },
    ...{ scanned_at: "instant", created_at: "instant" },
  },
  payment_attempts: {
    ...{ application_id: "uuid", id: "uuid", operation: "text", debt_reference: "text", amount_cents: "integer" },
    ...{ state: "text", created_at: "instant", settled_at: "instant", authorisation: "text" },
  },
  emails: {
    ...{ application_id: "uuid", id: "uuid", template: "text", event_sequence: "integer", recipient: "text" },
    ...{ language: "text", data: "json", state: "text", attempts: "integer" },
    ...{ created_at: "instant", sent_at: "instant" },
  },
  messages: {
    ...{ application_id: "uuid", id: "uuid", author: "text", author_name: "text", body: "text" },
    ...{ created_at: "instant", read_at: "instant" },
  },
  information_requests: {
    ...{ application_id: "uuid", id: "uuid", agent_id: "uuid", items: "json", message: "text", due_on: "text" },
    ...{ created_at: "instant", answered_at: "instant" },
  },
  rulings: {
    ...{ application_id: "uuid", id: "uuid", kind: "text", agent_id: "uuid", grounds: "json", facts: "text" },
    ...{ decided_at: "instant" },
  },
  consultations: {
    ...{ application_id: "uuid", id: "uuid", agent_id: "uuid", reader_name: "text", reason: "text" },
    ...{ opened_at: "instant" },
  },
  batches: {
    ...{ id: "uuid", label: "text", service_id: "uuid", agent_id: "uuid", state: "text", created_at: "instant" },
  },
  envelopes: {
    ...{ application_id: "uuid", id: "uuid", batch_id: "uuid", kind: "text", recipient: "json", formula: "text" },
    ...{ shipment_number: "text", final: "flag", created_at: "instant", posted_at: "instant" },
  },
  carrier_events: {
    ...{ application_id: "uuid", shipment_number: "text", fingerprint: "text", code: "text", label: "text" },
    ...{ occurred_at: "instant", received_at: "instant", raw: "json" },
  },
} as const satisfies Record<string, Record<string, Kind>>;

export type Table = keyof typeof tables;
export const tableNames = Object.keys(tables).filter((name): name is Table => name in tables);

const named = (columns: object): string => Object.keys(columns).join(", ");
export const columnsOf = (table: Table): string => named(tables[table]);

/** What the rows end in. */
export const lastingTables = [...tableNames.filter((name) => !name.startsWith("seeded_")), "applications"];

const { case_number: _case, ...frozenColumns } = tables.seeded_cases;
const { case_number: _number, ...ownColumns } = tables.seeded_applications;
const [frozen, own] = [named(frozenColumns), named(ownColumns)];

/** What a case says is packed once, and stays in its row. */
export const passingTables = `
  create temp table seeded_cases on commit drop as
    select 0 as case_number, ${frozen} from applications limit 0;
  alter table seeded_cases set (toast_tuple_target = 128),
    alter facts set storage main, alter checks set storage main, alter fee set storage main;
  create temp table seeded_applications on commit drop as
    select ${own}, 0 as case_number from applications limit 0`;

/** Roughly, so that queries are planned at once; the server measures better when it likes. */
export const measureTables = `
  set local default_statistics_target = 20;
  analyze ${lastingTables.join(", ")}`;

export const settleApplications = `
  insert into applications (${own}, ${frozen})
    select ${own}, facts, case decision when 'draft' then '[]' else checks end, case decision when 'draft' then null else fee end
      from seeded_applications join seeded_cases using (case_number)
     order by application_id;
  truncate seeded_applications`;
