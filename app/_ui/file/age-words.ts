import { formatDate } from "#lib/engine/calendar.ts";
import type { RequiredDocument } from "#lib/engine/procedure.ts";
import { datedFrom } from "#lib/engine/supporting-documents.ts";
import type { Language } from "#lib/engine/text.ts";

/** From which day on a document may be dated; nothing when its age does not matter. @param givenOn an ISO day in Paris */
export const ageWords = (
  wanted: Pick<RequiredDocument, "notOlderThan">,
  givenOn: string,
  language: Language,
): string | undefined => {
  const day = datedFrom(wanted, givenOn);
  if (day === undefined) return undefined;
  const date = formatDate(day, language);
  return { fr: `Sa date : ${date} ou après.`, en: `Its date: ${date} or later.` }[language];
};
