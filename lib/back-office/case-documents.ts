import { asc, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { informationRequests } from "#db/schema.ts";
import { presentDocuments } from "#lib/applications/supporting-documents.ts";
import { currentDocuments } from "./current-documents.ts";

type Reader = Transaction | ReturnType<typeof database>;

/** Every request made of the person, oldest first. */
export const requestsOf = (applicationId: string, db: Reader = database()) =>
  db
    .select()
    .from(informationRequests)
    .where(eq(informationRequests.applicationId, applicationId))
    .orderBy(asc(informationRequests.id));

/** The supporting documents that count now. The caller has proven that the case is the service’s. */
export const countingDocuments = async (applicationId: string, db: Reader = database()) =>
  currentDocuments(await presentDocuments(applicationId, db), await requestsOf(applicationId, db));
