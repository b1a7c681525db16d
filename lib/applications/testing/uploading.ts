import { and, asc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { contextOf } from "../context.ts";
import { type Destination, type Receipt, receiveDocument } from "../receive-document.ts";
import type { Application } from "../transition.ts";

/** A form as a browser sends it. */
export const formWith = async (slot: string, name: string, content: Buffer) => {
  const form = new FormData();
  form.append("piece", slot);
  form.append("fichier", new Blob([new Uint8Array(content)]), name);
  const sent = new Response(form);
  const headers = { "content-type": sent.headers.get("content-type") ?? "" };
  const bytes = new Uint8Array(await sent.arrayBuffer());
  return { headers, body: new Blob([bytes]).stream() };
};

export const destinationOf = (application: Application, now: Date): Destination => ({
  citizenId: application.citizenId,
  applicationId: application.applicationId,
  procedure: changeOfHolder,
  context: contextOf(application, now),
});

type Sent = { slot: string; name: string; content: Buffer };

/** The person adds a file to their draft, through the whole intake. */
export const upload = async (application: Application, { slot, name, content }: Sent, now: Date): Promise<Receipt> =>
  receiveDocument(await formWith(slot, name, content), destinationOf(application, now), now);

/** By slot, then those removed before those there. */
export const documentsOf = (applicationId: string) =>
  database()
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.origin, "supporting")))
    .orderBy(asc(documents.slot), asc(documents.createdAt), asc(documents.removedAt));
