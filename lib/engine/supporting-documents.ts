import { type Context, holds } from "./condition.ts";
import type { Procedure, RequiredDocument } from "./procedure.ts";

/** The documents this application needs, in the definition’s order. */
export const requiredDocuments = (procedure: Procedure, context: Context): RequiredDocument[] =>
  procedure.documents.filter((document) => holds(document.requiredWhen, context));

/** The documents a person may add: those needed, and those offered. */
export const acceptedDocuments = (procedure: Procedure, context: Context): RequiredDocument[] =>
  procedure.documents.filter(
    (document) =>
      holds(document.requiredWhen, context) ||
      (document.offeredWhen !== undefined && holds(document.offeredWhen, context)),
  );
