export const dateParts = ["day", "month", "year"] as const;
export type DatePart = (typeof dateParts)[number];

/** The name under which one part of a date is sent: `saleDate.day`. */
export const datePartName = (name: string, part: DatePart): string => `${name}.${part}`;

/** Splits `YYYY-MM-DD` for the three boxes, without leading zeros. */
export function datePartsOf(iso: string | undefined): Record<DatePart, string> {
  const [year = "", month = "", day = ""] = (iso ?? "").split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

/** Joins what was typed as `YYYY-MM-DD`; empty when nothing was, as typed when it is no date, for the check to refuse. */
export function joinDateParts(parts: Partial<Record<DatePart, string>>): string {
  const [day = "", month = "", year = ""] = dateParts.map((part) => parts[part]?.trim() ?? "");
  if (!day && !month && !year) return "";
  return [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
