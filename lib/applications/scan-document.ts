import { and, eq, ne } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { scanner } from "#lib/documents/scan/scanner.ts";
import { ScannerUnavailable, type Verdict } from "#lib/documents/scan/verdict.ts";
import { documentStore } from "#lib/documents/store.ts";
import { announce } from "#lib/realtime/announce.ts";
import { machineActor } from "./actor.ts";
import type { DocumentRow } from "./supporting-documents.ts";
import { tellPerson } from "./tell-person.ts";
import { type Application, lock } from "./transition.ts";

type Named = { applicationId: string; documentId: string };

const antivirus = machineActor("system", "Antivirus");

/**
 * Has a document scanned and keeps what was said of it; an infected content is destroyed, its row stays to say so.
 * @throws when the scanner gave no verdict: nothing has changed, and it is asked again later
 */
export const scanDocument = async (named: Named, now: Date): Promise<void> => {
  const document = await find(named);
  if (document === undefined || document.scan === "clean") return;
  if (document.scan !== "infected") {
    const verdict = await ask(document);
    await database().transaction((tx) => keep(tx, document, verdict, now));
    if (verdict.kind === "clean") return;
  }
  await documentStore().remove(document.storageKey);
};

const find = async ({ applicationId, documentId }: Named): Promise<DocumentRow | undefined> => {
  const [document] = await database()
    .select()
    .from(documents)
    .where(
      and(eq(documents.applicationId, applicationId), eq(documents.id, documentId), eq(documents.origin, "supporting")),
    );
  return document;
};

const ask = async ({ storageKey }: DocumentRow): Promise<Verdict> => {
  const known = scanner();
  if (known === undefined) throw new ScannerUnavailable("A document waits for a scanner, and none is configured.");
  return known.scan(await documentStore().open(storageKey));
};

/** The same content in another place of the application is kept once: one verdict holds for all. */
const keep = async (tx: Transaction, { applicationId, sha256 }: DocumentRow, verdict: Verdict, now: Date) => {
  const application = await lock(tx, applicationId);
  if (application === undefined) return;
  const judged = await tx
    .update(documents)
    .set({ scan: verdict.kind, scannedAt: now })
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.sha256, sha256),
        eq(documents.origin, "supporting"),
        ne(documents.scan, "infected"),
      ),
    )
    .returning();
  if (judged.length === 0) return;
  if (verdict.kind === "infected" && application.decision !== "draft") await tell(tx, application, judged, now);
  else await announce(tx, application);
};

/** A draft’s author sees it where the file was added; once it is sent, the history says so and an e-mail leaves. */
const tell = async (tx: Transaction, application: Application, judged: DocumentRow[], now: Date): Promise<void> => {
  const data = { slots: [...new Set(judged.map(({ slot }) => slot))] };
  const infected = { type: "document_infected", email: "document_infected" } as const;
  await tellPerson(tx, application, { ...infected, actor: antivirus, data, now });
};
