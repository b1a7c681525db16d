import { and, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { byHandle, isReadable, presentDocuments } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import type { Caseworker } from "./caseworker.ts";
import { countingAbsence, lockCase } from "./own-case.ts";

type Check = { reference: string; handle: string; item: string; answer: "yes" | "no" };
export type Checked = { ok: true } | { ok: false; because: "absent" | "not_mine" };

/** Answers one point of a document’s checklist; the agent in charge does, while the case is under review, on a document that can be looked at. */
export const setChecklist = (agent: Caseworker, input: Check): Promise<Checked> =>
  countingAbsence(
    database().transaction(async (tx) => {
      const application = await lockCase(tx, agent, input.reference);
      if (application === undefined) return { ok: false, because: "absent" };
      if (!mayCheck(agent, application)) return { ok: false, because: "not_mine" };
      const document = byHandle(input.handle, await presentDocuments(application.applicationId, tx));
      if (document === undefined || !isReadable(document) || !asks(application, document.slot, input.item))
        return { ok: false, because: "absent" };
      await write(tx, document, { ...document.checklist, [input.item]: input.answer });
      return { ok: true };
    }),
  );

export const mayCheck = (
  agent: Pick<Caseworker, "id">,
  { assignedTo, decision }: Pick<Application, "assignedTo" | "decision">,
): boolean => assignedTo === agent.id && decision === "under_review";

const asks = (application: Application, slot: string, item: string): boolean =>
  procedureOf(application)
    .documents.find((document) => document.key === slot)
    ?.checklist.some((point) => point.key === item) ?? false;

const write = async (
  tx: Transaction,
  { applicationId, id }: { applicationId: string; id: string },
  checklist: Record<string, "yes" | "no">,
): Promise<void> => {
  await tx
    .update(documents)
    .set({ checklist })
    .where(and(eq(documents.applicationId, applicationId), eq(documents.id, id)));
};
