/** The ISO day some months and days away; a month too short gives its last day. */
export const dayFrom = (day: string, { months = 0, days = 0 }: { months?: number; days?: number }): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10);
};
