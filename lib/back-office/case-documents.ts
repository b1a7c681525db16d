import { asc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { type Database, database, type Transaction } from "#db/client.ts";
import { informationRequests } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { presentDocuments } from "#lib/applications/supporting-documents.ts";
import { currentDocuments } from "./current-documents.ts";

type Reader = Transaction | Database;

/** Every request made of the person, oldest first. */
export const requestsOf = (db: Database, whose: SQLWrapper) =>
  db
    .select()
    .from(informationRequests)
    .where(eq(informationRequests.applicationId, whose))
    .orderBy(asc(informationRequests.id));

const requests = worded((db) => requestsOf(db, sql.placeholder("applicationId")));

/** The supporting documents that count now. The caller has proven that the case is the service’s. */
export const countingDocuments = async (applicationId: string, db: Reader = database()) =>
  currentDocuments(await presentDocuments(applicationId, db), await requests(db, { applicationId }));
