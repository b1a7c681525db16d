import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import type { Moment } from "../moment.ts";
import type { Cast } from "../people.ts";

/** What every story is played with. */
export type Stage = {
  cast: Cast;
  past: (moment: Moment) => Date;
  store: DocumentStore;
  issue: (applicationId: string, kind: IssuedKind, at: Date) => Promise<void>;
};
