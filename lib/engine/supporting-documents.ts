import { addMonths } from "./calendar.ts";
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

/** @param mediaType of a file that is opened: anything but a PDF is an image */
export const takesFile = ({ accepts }: Pick<RequiredDocument, "accepts">, mediaType: string): boolean =>
  accepts.includes(mediaType === "application/pdf" ? "pdf" : "photo");

/** The earliest day that it may bear, given on that day; nothing when its age does not matter. */
export const datedFrom = (
  { notOlderThan }: Pick<RequiredDocument, "notOlderThan">,
  givenOn: string,
): string | undefined => notOlderThan && addMonths(givenOn, -notOlderThan.months);

const isSpared = ({ mode }: RequiredDocument, context: Context): boolean => {
  switch (mode.kind) {
    case "asked":
      return false;
    case "obtained":
    case "attested":
      return holds(mode.when, context);
  }
};
