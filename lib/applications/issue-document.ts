import { and, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { StoredDocument } from "#lib/documents/storage/document-store.ts";
import { documentStore } from "#lib/documents/store.ts";
import { statusOf } from "#lib/engine/states.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import { announce } from "#lib/realtime/announce.ts";
import { machineActor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { acknowledgementOf } from "./issuing/acknowledgement.ts";
import { attestationOf } from "./issuing/attestation.ts";
import { type CaseFile, openCaseFile } from "./issuing/case-file.ts";
import { decisionOf, rulingOf } from "./issuing/decision.ts";
import { provisionalOf } from "./issuing/provisional.ts";
import { receiptOf } from "./issuing/receipt.ts";
import { titleOf } from "./issuing/title.ts";
import { drawCode } from "./reference.ts";
import { lock, stateOf } from "./transition.ts";

const makers: Record<IssuedKind, (file: CaseFile) => Promise<Buffer>> = {
  acknowledgement: acknowledgementOf,
  provisional: provisionalOf,
  receipt: receiptOf,
  decision: decisionOf,
  title: titleOf,
  attestation: attestationOf,
};

const names: Record<IssuedKind, string> = {
  acknowledgement: "accuse-d-enregistrement",
  provisional: "certificat-provisoire",
  receipt: "recu-de-paiement",
  decision: "decision",
  title: "document",
  attestation: "attestation-d-acceptation",
};

const codeLength = 12;
const portal = machineActor("system", "Parvis");

type Issue = { applicationId: string; kind: IssuedKind; id: string };

/** Makes a document of an application and keeps it: once, however often it is asked. @throws when there is nothing to make it from */
export const issueDocument = async (applicationId: string, kind: IssuedKind, now: Date): Promise<void> => {
  // A decision takes the id of its ruling: a later ruling gives another decision.
  const ruling = kind === "decision" ? await rulingOf(applicationId) : undefined;
  const issue = { applicationId, kind, id: ruling?.id ?? uuidv7(now) };
  if (await isIssued(database(), issue)) return;
  const code = drawCode(codeLength);
  const file = await openCaseFile(applicationId, code, now);
  const pdf = await makers[kind](file);
  const stored = await documentStore().put(pdf, applicationId);
  await database().transaction((tx) => keep(tx, issue, { file, pdf, stored, code }, now));
};

const isIssued = async (db: Transaction | ReturnType<typeof database>, issue: Issue): Promise<boolean> => {
  const [row] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.applicationId, issue.applicationId),
        eq(documents.origin, "issued"),
        eq(documents.slot, issue.kind),
        ...(issue.kind === "decision" ? [eq(documents.id, issue.id)] : []),
      ),
    )
    .limit(1);
  return row !== undefined;
};

type Made = { file: CaseFile; pdf: Buffer; stored: StoredDocument; code: string };

const keep = async (tx: Transaction, issue: Issue, { file, pdf, stored, code }: Made, now: Date): Promise<void> => {
  const application = await lock(tx, issue.applicationId);
  if (application === undefined || (await isIssued(tx, issue))) return;
  await tx.insert(documents).values({
    applicationId: issue.applicationId,
    id: issue.id,
    origin: "issued",
    slot: issue.kind,
    fileName: `${names[issue.kind]}-${file.issued.reference}.pdf`,
    mediaType: "application/pdf",
    sizeBytes: stored.size,
    pages: pagesOf(pdf),
    sha256: stored.sha256,
    storageKey: stored.key,
    verificationCode: code,
    createdAt: now,
  });
  await appendEvent(tx, {
    applicationId: issue.applicationId,
    type: "document_issued",
    actor: portal,
    status: statusOf(stateOf(application)),
    data: { kind: issue.kind },
    occurredAt: now,
  });
  await announce(tx, application);
};

/** Our own PDFs leave their page objects readable. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 1;
