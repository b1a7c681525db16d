import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents, events, informationRequests, messages, rulings } from "#db/schema.ts";
import { documentStore } from "#lib/documents/store.ts";
import { environment } from "#lib/environment.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import type { Application } from "../transition.ts";

/** Where the public archives come to fetch what is theirs. */
const transferFolder = (): string => {
  const { TRANSFER_FOLDER, DATA_FOLDER } = environment();
  return TRANSFER_FOLDER || join(DATA_FOLDER, "transfers");
};

/** Writes a whole application, with its definition and its documents, in a folder of its own: whole, or not there at all (heritage code, L212-3). */
export const transferApplication = async (tx: Transaction, application: Application): Promise<void> => {
  const folder = join(transferFolder(), application.reference);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, "documents"), { recursive: true, mode: 0o700 });
  const record = await recordOf(tx, application);
  for (const { id, storageKey } of record.documents)
    await writeFile(join(unfinished, "documents", id), await documentStore().read(storageKey), { mode: 0o600 });
  await writeFile(join(unfinished, "application.json"), JSON.stringify(record, null, 2), { mode: 0o600 });
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
};

const recordOf = async (tx: Transaction, application: Application) => {
  const { applicationId } = application;
  const history = await tx
    .select()
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(asc(events.sequence));
  const kept = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)));
  const [talk, asked, ruled] = [
    await tx.select().from(messages).where(eq(messages.applicationId, applicationId)),
    await tx.select().from(informationRequests).where(eq(informationRequests.applicationId, applicationId)),
    await tx.select().from(rulings).where(eq(rulings.applicationId, applicationId)),
  ];
  return {
    procedure: procedureOf(application),
    ...{ application, history, documents: kept, messages: talk, informationRequests: asked, rulings: ruled },
  };
};
