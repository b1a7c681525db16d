import { type DocumentRow, isSound } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { RequiredDocument } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import type { Text } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";

export type Obstacle =
  | { kind: "missing_document" | "being_scanned"; slot: string; label: Text }
  | { kind: "unanswered" | "answered_no"; slot: string; item: string; label: Text };
type Examined = Pick<DocumentRow, "slot" | "checklist" | "scan">;

/**
 * What stands between a case and its approval: each document needed is there, scanned, and each point of its checklist is a yes.
 * @param documents those that count now, oldest first @param today an ISO day in Paris
 */
export const obstaclesToApproval = (
  application: Pick<Application, "procedureSlug" | "procedureVersion" | "answers" | "facts">,
  documents: readonly Examined[],
  today: string,
): Obstacle[] => {
  const procedure = procedureOf(application);
  const needed = requiredDocuments(procedure, { ...application, today }).map((document) => document.key);
  return procedure.documents.flatMap((document) => {
    const given = documents.filter((each) => each.slot === document.key && isSound(each));
    if (given.some(({ scan }) => scan === "pending"))
      return [{ kind: "being_scanned" as const, slot: document.key, label: document.label }];
    if (given.length > 0) return unsettled(document, given);
    if (!needed.includes(document.key)) return [];
    return [{ kind: "missing_document" as const, slot: document.key, label: document.label }];
  });
};

/** Two photographs of one document share its checklist: a point is settled by the latest answer given on any of them. */
export const answerOn = (item: string, given: readonly Pick<Examined, "checklist">[]): "yes" | "no" | undefined =>
  given.findLast((document) => document.checklist[item] !== undefined)?.checklist[item];

const unsettled = ({ key, checklist }: RequiredDocument, given: readonly Examined[]): Obstacle[] =>
  checklist.flatMap((item): Obstacle[] => {
    const answer = answerOn(item.key, given);
    if (answer === "yes") return [];
    return [{ kind: answer === "no" ? "answered_no" : "unanswered", slot: key, item: item.key, label: item.label }];
  });
