import { type Band, bandOf, bands } from "#lib/back-office/queue/deadline.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Language } from "#lib/engine/text.ts";
import { countedCases } from "./counted-cases.ts";

type Due = { decision: Decision; dueOn: string | null };

/** The rows of a page under their bands, in the order they came. */
export const byBand = <Row extends Due>(rows: readonly Row[], today: string): { band: Band; rows: Row[] }[] => {
  const found = Map.groupBy(rows, (row) => bandOf(row, today));
  return bands.flatMap((band) => {
    const inBand = found.get(band);
    return inBand ? [{ band, rows: inBand }] : [];
  });
};

export const bandTitle = (band: Band, today: string, language: Language): string => {
  switch (band) {
    case "late":
      return { fr: "En retard", en: "Late" }[language];
    case "today":
      return { fr: `Aujourd’hui, ${formatDay(today, "fr")}`, en: `Today, ${formatDay(today, "en")}` }[language];
    case "soon":
      return { fr: "Dans les 7 jours", en: "Within 7 days" }[language];
    case "later":
      return { fr: "Plus tard", en: "Later" }[language];
    case "over":
      return { fr: "Terminés", en: "Over" }[language];
  }
};

/** A page may cut a band: then its count says so, rather than look whole. */
export const bandCount = (count: number, isCut: boolean, language: Language): string => {
  const plain = countedCases(count)[language];
  const here = { fr: "sur cette page", en: "on this page" }[language];
  return isCut ? `${plain} ${here}` : plain;
};
