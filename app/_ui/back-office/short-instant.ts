import { addDays, formatShortDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";

const yesterday = { fr: "hier", en: "yesterday" } as const;

/** “9 h 12” today, “hier, 21 h 40”, “ven. 30 oct.” before. */
export const shortInstant = (at: Date, now: Date, language: Language): string => {
  const [day, today] = [parisDay(at), parisDay(now)];
  if (day === today) return formatTime(at, language);
  if (day === addDays(today, -1)) return `${yesterday[language]}, ${formatTime(at, language)}`;
  return formatShortDay(day, language);
};
