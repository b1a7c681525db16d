import { addDays, addMonths, formatDate, isDay } from "./calendar.ts";
import type { Language } from "./text.ts";

type Span = { first: string; last: string };

/** The first and the last day that a date may be, of which only the year or the month may be known; undefined when it is no date. */
export const spanOf = (date: string): Span | undefined => {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return isDay(date) ? { first: date, last: date } : undefined;
  const first = `${year}-${month ?? "01"}-01`;
  return isDay(first) ? { first, last: addDays(addMonths(first, month === undefined ? 12 : 1), -1) } : undefined;
};

/** “1954”, “mars 1954”, “12 mars 1954”. */
export const formatPartialDate = (date: string, language: Language): string => {
  if (isDay(date)) return formatDate(date, language);
  const span = spanOf(date);
  if (span === undefined || !date.includes("-")) return date;
  return formatDate(span.last, language).replace(/^\d+ /, "");
};
