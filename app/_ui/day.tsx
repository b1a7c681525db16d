import { formatDate, formatDay, formatShortDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";

const wordings = { full: formatDay, date: formatDate, short: formatShortDay } as const;

/** @param iso a day written YYYY-MM-DD. */
export function Day({ iso, language, as = "full" }: { iso: string; language: Language; as?: keyof typeof wordings }) {
  return <time dateTime={iso}>{wordings[as](iso, language)}</time>;
}
