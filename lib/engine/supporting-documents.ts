import { type Context, holds } from "./condition.ts";
import type { Procedure, RequiredDocument } from "./procedure.ts";

/** The documents this application needs from the person, in the definition’s order. */
export const requiredDocuments = (procedure: Procedure, context: Context): RequiredDocument[] =>
  procedure.documents.filter((document) => holds(document.requiredWhen, context) && !isSpared(document, context));

/** The documents a person may add: those needed, and those offered. */
export const acceptedDocuments = (procedure: Procedure, context: Context): RequiredDocument[] =>
  procedure.documents.filter(
    (document) =>
      (holds(document.requiredWhen, context) && !isSpared(document, context)) ||
      (document.offeredWhen !== undefined && holds(document.offeredWhen, context)),
  );

/** The documents that would be needed, had the administration not obtained what they prove or the person attested it. */
export const sparedDocuments = (procedure: Procedure, context: Context): RequiredDocument[] =>
  procedure.documents.filter((document) => holds(document.requiredWhen, context) && isSpared(document, context));

const isSpared = ({ mode }: RequiredDocument, context: Context): boolean => {
  switch (mode.kind) {
    case "asked":
      return false;
    case "obtained":
    case "attested":
      return holds(mode.when, context);
  }
};
